// One live talk: the socket, the player and the face's performance brought together, and the turns that were said.
// It shows nothing; a view listens to it.

import { stillness } from "../dom.js";
import { AudioClock, codecs } from "./audio_clock.js";
import { readMessage, readPictures } from "./messages.js";
import { Performance } from "./performance.js";
import { Player } from "./player.js";
import { LiveSocket } from "./socket.js";

export class Talk extends EventTarget {
  /** Events: welcome, state, sentence, quiet, turns, connection, notice, fault, heard-you, rest. */
  constructor(persona, { face }) {
    super();
    this.persona = persona;
    this.face = face;
    this.turns = [];
    this.state = "idle";
    this.clock = new AudioClock();
    this.player = new Player(this.clock, {
      sentence: (sentence) => this.#sentence(sentence),
      // The server's own "idle" comes a little before the last sound has died away, and is passed over then.
      quiet: () => { if (this.state === "speaking") this.#become("idle"); this.#tell("quiet"); },
      heard: (utterance, seconds) => this.socket?.send({ type: "heard", utterance, seconds }),
      broken: (error) => this.#tell("fault", Object.assign(new Error("A sentence could not be played."), { mend: "Reload the page if it goes on.", cause: error })),
    });
    this.performance = new Performance(this.player, { calm: stillness() });
  }

  /** Opens the socket; resumes the talk of this tab when it is young. */
  async open() {
    const audio = await codecs(this.clock);
    if (this.closed) return;
    this.socket = new LiveSocket(this.persona.id, { audio, face: this.face === "video" ? "video" : "sculpture" }, {
      message: (message) => this.#message(message),
      media: (buffer) => this.#media(buffer),
      state: (state, reason) => { if (state === "lost" || state === "refused") this.#away(); this.#tell("connection", { state, reason }); },
    }, remembered(this.persona.id));
  }

  get busy() { return this.player.busy || this.state === "thinking" || this.state === "speaking"; }

  greet() {
    this.wantsGreeting = true;
    if (this.socket?.send({ type: "greet" })) this.wantsGreeting = false;
  }

  /** Says something; whatever is being said is cut first. */
  say(text, { voice = false } = {}) {
    this.#cut();
    this.turns.push({ speaker: "user", text, pending: true, id: this.socket.say(text, voice ? { voice } : {}) });
    if (this.socket.open) this.#become("thinking");
    this.#tell("turns");
  }

  interrupt() {
    if (!this.busy) return;
    this.#cut();
    this.socket?.send({ type: "interrupt" });
    this.#become("idle");
  }

  /** Comes again with pictures drawn by the server, as soon as nothing is being said: to come again is to fall silent. */
  wantPictures() {
    if (this.face === "video") return;
    this.face = "video";
    const whenQuiet = () => {
      if (this.closed) return;
      if (this.busy) setTimeout(whenQuiet, 250); else this.socket?.again({ face: "video" });
    };
    whenQuiet();
  }

  /** Comes again to see the newest version. */
  renew(persona) {
    this.persona = persona;
    this.#cut();
    this.socket?.again({}, { anew: true });
  }

  close() {
    this.closed = true;
    this.socket?.close();
    this.player.close();
    this.clock.close();
  }

  /** Nothing more comes for now: what is here already is played to its end, and nothing is waited for. */
  #away() {
    const utterance = this.player.announced?.utterance;
    if (this.player.busy && utterance) this.player.end(utterance); else this.#become("idle");
    this.#tell("turns");
  }

  #cut() {
    const heard = this.player.stop();
    if (heard) this.socket?.send({ type: "heard", ...heard });
    const turn = this.turns.at(-1);
    if (turn?.speaker === "persona" && turn.open) { turn.open = false; turn.cut = Boolean(heard); this.#tell("turns"); }
    this.#tell("cut");
  }

  #message(message) {
    const act = {
      welcome: () => this.#welcome(message),
      state: () => { if (message.state !== "idle" || !this.player.busy) this.#become(message.state); },
      emotion: () => { this.emotion = message.emotion; },
      sentence: () => this.player.expect(message),
      end: () => { this.player.end(message.utterance); this.#ended(message); },
      interrupted: () => { this.player.stop(message.utterance); this.#interrupted(message); },
      ack: () => this.#acknowledged(message),
      transcript: () => { if (message.text) this.#heardYou(message.text); else this.#tell("heard-you", ""); },
      notice: () => this.#tell("notice", message.text),
      error: () => { this.#become("idle"); this.#tell("fault", Object.assign(new Error(message.message), { mend: message.mend })); },
    };
    act[message.type]?.();
  }

  #media(buffer) {
    const { header, bytes } = readMessage(buffer);
    if (header.kind === "idle") this.#tell("rest", { pictures: readPictures(header, bytes).pictures, fps: header.fps });
    else this.player.receive(header, bytes);
  }

  #welcome(message) {
    if (!message.resumed) this.player.reset();
    remember(this.persona.id, message.session);
    const waiting = this.turns.filter((turn) => turn.pending);
    this.turns = [...message.history.map(asTurn), ...waiting];
    this.#become(message.state);
    this.#tell("welcome", message);
    this.#tell("turns");
    if (this.wantsGreeting) this.greet();
  }

  #sentence(sentence) {
    this.performance.idle.feel(sentence.emotion, performance.now() / 1000 + sentence.seconds);
    let turn = this.turns.findLast((one) => one.utterance === sentence.utterance);
    if (!turn) {
      turn = { speaker: "persona", text: "", utterance: sentence.utterance, open: true };
      this.turns.push(turn);
    }
    // The whole text may have come already: words travel faster than sounds are decoded.
    if (turn.open) turn.text = `${turn.text} ${sentence.text}`.trim();
    this.#become("speaking");
    this.#tell("sentence", sentence);
    this.#tell("turns");
  }

  #ended(message) {
    const turn = this.turns.find((one) => one.utterance === message.utterance);
    if (turn) Object.assign(turn, { open: false, id: message.turn, text: message.text || turn.text });
    this.#tell("turns");
  }

  #interrupted({ utterance, heard }) {
    const turn = this.turns.find((one) => one.utterance === utterance);
    if (turn) Object.assign(turn, { open: false, heard });
    this.#tell("turns");
  }

  #acknowledged({ id }) {
    const turn = this.turns.find((one) => one.id === id);
    if (turn) turn.pending = false;
    this.#tell("turns");
  }

  #heardYou(text) {
    this.turns.push({ speaker: "user", text });
    this.#tell("heard-you", text);
    this.#tell("turns");
  }

  #become(state) {
    this.state = state;
    this.performance.idle.state = state;
    this.#tell("state", state);
  }

  #tell(name, detail = null) { this.dispatchEvent(new CustomEvent(name, { detail })); }
}

/** A turn as the server tells it: { id, speaker, text, heard, ... }. */
export const asTurn = (turn) => ({ ...turn, speaker: turn.speaker === "user" ? "user" : "persona" });

/** The session lives in the tab, so that a reload goes on with the talk. */
function remembered(id) { try { return sessionStorage.getItem(`animism.session.${id}`); } catch { return null; } }
function remember(id, session) { try { sessionStorage.setItem(`animism.session.${id}`, session); } catch { /* a reload begins anew */ } }
