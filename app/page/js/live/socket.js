// The live socket: comes back by itself when it is cut, resumes its session, and sends again what was not acknowledged.

const FIRST_WAIT = 500, LONGEST_WAIT = 5000, PULSE = 20000;
const REFUSED = new Set([4400, 4401, 4404, 4409, 1008]);

export class LiveSocket {
  /** `told`: { message(data), media(buffer), state("connecting"|"open"|"lost"|"refused", reason) } */
  constructor(persona, hello, told, session = null) {
    Object.assign(this, { persona, hello, told });
    this.session = session;
    this.unacknowledged = new Map();
    this.tries = 0;
    this.closed = false;
    this.welcomed = false;
    this.online = () => { if (!this.socket || this.socket.readyState > 1) this.#retry(0); };
    addEventListener("online", this.online);
    this.pulse = setInterval(() => this.send({ type: "ping", t: Date.now() }), PULSE);
    this.#connect();
  }

  /** Sends now, or not at all when the connection is away. */
  send(message) {
    if (!this.open) return false;
    this.socket.send(message instanceof ArrayBuffer ? message : JSON.stringify(message));
    return true;
  }

  /** Whether what is sent now arrives. */
  get open() { return this.welcomed && this.socket?.readyState === WebSocket.OPEN; }

  /** Says something; it is kept until the server has it safely, and a connection that is away is tried at once. */
  say(text, more = {}) {
    const message = { type: "say", id: crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`, text, ...more };
    this.unacknowledged.set(message.id, message);
    if (!this.send(message) && !this.refused && (!this.socket || this.socket.readyState > 1)) this.#retry(0);
    return message.id;
  }

  /** Comes again: with another face, or `anew`, in a session that sees the persona's newest version. */
  again(hello = {}, { anew = false } = {}) {
    Object.assign(this.hello, hello);
    if (anew) this.session = null;
    this.tries = 0;
    const old = this.socket;
    this.socket = null;
    old?.close(1000, "again");
    this.#connect();
  }

  close() {
    this.closed = true;
    clearInterval(this.pulse);
    clearTimeout(this.timer);
    removeEventListener("online", this.online);
    this.socket?.close(1000, "leaving");
  }

  #connect() {
    if (this.closed) return;
    this.welcomed = false;
    this.told.state("connecting");
    const address = new URL(`/live/${encodeURIComponent(this.persona)}`, location.href.replace(/^http/, "ws"));
    const socket = new WebSocket(address, ["animism.live.v1"]);
    this.socket = socket;
    socket.binaryType = "arraybuffer";
    socket.onopen = () => socket.send(JSON.stringify({ type: "hello", ...this.hello, resume: this.session }));
    socket.onmessage = ({ data }) => { if (socket === this.socket) this.#receive(data); };
    socket.onclose = (event) => { if (socket === this.socket) this.#lost(event); };
  }

  #receive(data) {
    if (data instanceof ArrayBuffer) return this.told.media(data);
    const message = JSON.parse(data);
    if (message.type === "welcome") {
      message.resumed = message.session === this.session;
      this.session = message.session;
      this.welcomed = true;
      this.tries = 0;
      this.told.state("open");
    }
    if (message.id && (message.type === "ack" || message.type === "error")) this.unacknowledged.delete(message.id);
    this.told.message(message);
    if (message.type === "welcome") for (const waiting of this.unacknowledged.values()) this.send(waiting);
  }

  #lost({ code, reason }) {
    if (this.closed) return;
    this.refused = REFUSED.has(code);
    if (this.refused) { this.told.state("refused", reason); return; }
    this.told.state("lost");
    this.#retry(Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** this.tries++) * (0.7 + Math.random() * 0.6));
  }

  #retry(wait) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.#connect(), wait);
  }
}
