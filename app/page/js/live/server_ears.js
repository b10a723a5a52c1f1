// Listening by the server: the microphone's sound goes over the live socket while somebody speaks. For browsers without a
// recogniser of their own.

import { VoiceActivity } from "./voice_activity.js";

const RATE = 16000;
const BEFORE = 20;
const LONGEST = 4000;

export class ServerEars {
  /** `told`: { begin(), level(0..1), ended(), wary() -> boolean, failed(error) } */
  constructor(socket, language, told) { Object.assign(this, { socket, language, told }); }

  /** `held`: the person says when it begins and ends; otherwise the sound does. */
  async start({ held }) {
    this.held = held;
    this.stream = await navigator.mediaDevices.getUserMedia({ audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true, channelCount: 1 } });
    if (this.stopped) { this.#release(); return; }
    this.context = new AudioContext();
    await this.context.audioWorklet.addModule("/page/js/live/capture_worklet.js");
    if (this.stopped) { this.#release(); return; }
    const capture = new AudioWorkletNode(this.context, "capture", { numberOfOutputs: 0, channelCount: 1, channelCountMode: "explicit" });
    this.context.createMediaStreamSource(this.stream).connect(capture);
    this.activity = new VoiceActivity();
    this.before = [];
    this.sent = 0;
    capture.port.onmessage = ({ data }) => this.#hear(data);
    if (held) this.#begin();
  }

  /** What was said so far is still understood. */
  stop() {
    this.stopped = true;
    this.#end();
    this.#release();
  }

  #hear({ pcm, level }) {
    if (this.stopped) return;
    this.told.level(Math.min(1, level * 8));
    const change = this.held ? null : this.activity.hear(level, this.told.wary());
    if (change === "begin") this.#begin();
    if (this.open) this.#send(pcm);
    else { this.before.push(pcm); if (this.before.length > BEFORE) this.before.shift(); }
    if (change === "end" || this.sent > LONGEST) this.#end();
  }

  #begin() {
    if (!this.socket.send({ type: "listen", rate: RATE, language: this.language })) return;
    this.open = true;
    this.sent = 0;
    this.told.begin();
    this.before.splice(0).forEach((pcm) => this.#send(pcm));
  }

  #send(pcm) { this.socket.send(pcm); this.sent++; }

  #end() {
    if (!this.open) return;
    this.open = false;
    this.socket.send({ type: "listened" });
    this.told.ended();
  }

  #release() {
    this.stream?.getTracks().forEach((track) => track.stop());
    this.context?.close().catch(() => {});
  }
}
