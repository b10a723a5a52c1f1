// The microphone: push to talk and hands-free, by the browser's recogniser or by the server, with cutting in and without
// the persona answering itself.

import { BrowserEars, Recognition, onDevice } from "./browser_ears.js";
import { isEcho } from "./echo.js";
import { ServerEars } from "./server_ears.js";
import { kept } from "../dom.js";

/** Single words that are meant to cut in; others need a second word, for coughs become words. */
const STOPS = new Set(["stop", "wait", "no", "hey", "halt", "stopp", "warte", "nein", "arrête", "para", "espera", "basta"]);

export class SpeechInput {
  /** `told`: { state("off"|"on"|"hearing"), interim(text), said(text), cutIn(), warn(text), failed(error), level(0..1) };
   * `player` knows what sounds now. */
  constructor({ socket, language, player, byServer }, told) {
    Object.assign(this, { socket, language, player, byServer, told });
    this.browserFails = !Recognition;
    this.ears = null;
  }

  /** Whether there is any way to listen here. */
  get possible() { return Boolean(navigator.mediaDevices) && (!this.browserFails || this.byServer); }
  get on() { return this.ears !== null; }

  async start(how) {
    if (this.on) return;
    this.how = how;
    this.told.state("on");
    const ears = this.ears = this.browserFails ? this.#serverEars() : this.#browserEars();
    if (!this.browserFails) await this.#warnOnce();
    try { await ears.start(how); } catch (error) { this.#failed(error, ears); }
  }

  stop() {
    const ears = this.ears;
    this.ears = null;
    ears?.stop();
    this.told.state("off");
  }

  #browserEars() {
    const ears = new BrowserEars(this.language, {
      heard: (text, final) => this.#heard(text, final),
      ended: () => { if (this.ears === ears) this.stop(); },
      failed: (code, hopeless) => {
        if (this.ears !== ears) return;
        ears.abort();
        this.ears = null;
        // A recogniser may find no microphone where the page itself finds one.
        if ((hopeless || code === "audio-capture") && this.byServer) { this.browserFails = true; this.start(this.how); return; }
        if (hopeless) this.browserFails = true;
        this.told.state("off");
        this.told.failed(said(code));
      },
    });
    return ears;
  }

  #serverEars() {
    const ears = new ServerEars(this.socket, this.language, {
      begin: () => { this.told.state("hearing"); if (this.player.busy) this.told.cutIn(); },
      level: (level) => this.told.level(level),
      ended: () => { this.told.state(this.ears === ears ? "on" : "off"); if (this.ears === ears && !this.how.continuous && !this.how.held) this.stop(); },
      wary: () => this.player.busy,
    });
    return ears;
  }

  #heard(text, final) {
    if (!text || isEcho(text, this.player.wordsLately())) return;
    this.told.state("hearing");
    this.told.interim(text);
    const words = text.toLowerCase().split(/\s+/);
    if (this.player.busy && (words.length > 1 || STOPS.has(words[0]))) this.told.cutIn();
    if (final) {
      this.told.state("on");
      this.told.said(text);
    }
  }

  async #warnOnce() {
    if (kept.get("told-about-recogniser") || (await onDevice(this.language))) return;
    kept.set("told-about-recogniser", "yes");
    this.told.warn("Your browser understands speech by itself, and may send the sound to its maker for that. Type if you would rather not.");
  }

  #failed(error, ears) {
    if (this.ears !== ears) return;
    ears.stop();
    this.ears = null;
    this.told.state("off");
    this.told.failed(said(error.name));
  }
}

function said(code) {
  const words = {
    "not-allowed": ["The microphone is not allowed here.", "Allow it beside the address of this page, then try again."],
    NotAllowedError: ["The microphone is not allowed here.", "Allow it beside the address of this page, then try again."],
    NotFoundError: ["There is no microphone.", "Plug one in, or type."],
    "audio-capture": ["There is no microphone.", "Plug one in, or type."],
    network: ["Your browser could not reach what understands its speech.", "Type instead; or install a transcription tool on the server: animism tools."],
  };
  const [message, mend] = words[code] ?? ["Your browser does not understand speech here.", "Type instead."];
  return Object.assign(new Error(message), { mend });
}
