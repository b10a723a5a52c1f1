// Plays what the persona says: sentences back to back on the audio clock, and for any moment the face that belongs to it.
// It knows no socket and draws nothing.

import { readPictures, readSpeech } from "./messages.js";

const LEAD = 0.03;
const FADE = 0.015;
const REPORT = 1000;
const WEIGHTS = 52;

export class Player {
  /** `told`: { sentence(s), quiet(utterance), heard(utterance, seconds), broken(error) } */
  constructor(clock, told) {
    Object.assign(this, { clock, told });
    this.sentences = [];
    this.silenced = 0;
    this.ended = new Set();
    this.work = Promise.resolve();
    this.gain = null;
    this.announced = null;
    this.timer = setInterval(() => this.#report(), REPORT);
  }

  /** Words and times of a sentence whose sound follows. */
  expect(sentence) { this.announced = sentence; }

  /** The media of a sentence. Order is kept, however long each takes to decode. */
  receive(header, bytes) {
    if (header.utterance <= this.silenced) return;
    if (header.kind === "video" && header.part > 0) { this.#addPictures(header, bytes); return; }
    const words = this.announced;
    this.work = this.work.then(() => this.#schedule(words, header, bytes)).catch((error) => this.told.broken(error));
  }

  /** The server has sent all of an utterance. */
  end(utterance) { this.ended.add(utterance); this.work = this.work.then(() => this.#settle(utterance)); }

  /** Silence within a few milliseconds. What was playing and how far it was heard, or null. */
  stop(utterance = null) {
    const at = this.clock.heard;
    const current = this.current(at) ?? this.sentences.find((one) => one.start > at);
    const last = utterance ?? current?.utterance ?? this.announced?.utterance ?? 0;
    const heard = current && { utterance: current.utterance, seconds: this.#seconds(current.utterance, at) };
    this.silenced = Math.max(this.silenced, last);
    this.#fade();
    this.sentences = this.sentences.filter((one) => one.utterance > this.silenced);
    return heard ?? null;
  }

  /** The sentence that sounds at a time of the clock. */
  current(at = this.clock.heard) { return this.sentences.find((one) => at >= one.start && at < one.end) ?? null; }

  /** Whether anything sounds or is about to. */
  get busy() { return this.sentences.some((one) => one.end > this.clock.heard); }

  /** Words that sounded in the last `seconds`, and those of the next half second. */
  wordsLately(seconds = 8) {
    const at = this.clock.heard;
    return this.sentences.flatMap((one) => one.words.filter(([, start, end]) => one.start + end > at - seconds && one.start + start < at + 0.5).map(([word]) => word));
  }

  /** Writes the face of this moment: weights (52, 0..1), pose (3, degrees). False between sentences. */
  face(weights, pose, at = this.clock.heard) {
    const one = this.current(at);
    if (!one?.weights) return false;
    const place = Math.min(one.frames - 1, Math.max(0, (at - one.start) * one.fps));
    const a = Math.floor(place), b = Math.min(one.frames - 1, a + 1), t = place - a;
    for (let i = 0; i < WEIGHTS; i++) weights[i] = (one.weights[a * WEIGHTS + i] * (1 - t) + one.weights[b * WEIGHTS + i] * t) / 255;
    for (let i = 0; i < 3; i++) pose[i] = (one.pose[a * 3 + i] * (1 - t) + one.pose[b * 3 + i] * t) / 100;
    return true;
  }

  /** A new session counts its utterances anew. */
  reset() {
    this.stop(Infinity);
    this.silenced = 0;
    this.ended.clear();
  }

  close() {
    clearInterval(this.timer);
    this.stop(Infinity);
  }

  async #schedule(words, header, bytes) {
    const media = header.kind === "video" ? readPictures(header, bytes) : readSpeech(header, bytes);
    const sound = await this.clock.decode(media.sound);
    if (header.utterance <= this.silenced) return;
    const start = Math.max(this.clock.now + LEAD, this.sentences.at(-1)?.end ?? 0);
    const source = this.clock.context.createBufferSource();
    source.buffer = sound;
    source.connect(this.#way());
    source.start(start);
    const sentence = {
      utterance: header.utterance, index: header.index, text: words.text, words: words.words ?? [], emotion: words.emotion,
      start, end: start + sound.duration, seconds: sound.duration, source, fps: header.fps,
      frames: header.frames, weights: media.weights, pose: media.pose, pictures: media.pictures ?? null,
    };
    this.#tidy();
    this.sentences.push(sentence);
    source.onended = () => this.#settle(sentence.utterance);
    this.told.sentence(sentence);
  }

  #addPictures(header, bytes) {
    this.work = this.work.then(() => {
      const one = this.sentences.find((s) => s.utterance === header.utterance && s.index === header.index);
      one?.pictures?.push(...readPictures(header, bytes).pictures);
    });
  }

  #way() {
    if (!this.gain) {
      this.gain = this.clock.context.createGain();
      this.gain.connect(this.clock.out);
    }
    return this.gain;
  }

  #fade() {
    const { gain, sentences, clock } = this;
    if (!gain) return;
    gain.gain.setValueAtTime(1, clock.now);
    gain.gain.linearRampToValueAtTime(0, clock.now + FADE);
    for (const { source } of sentences) {
      source.onended = null;
      try { source.stop(clock.now + FADE + 0.005); } catch { /* it had not begun */ }
    }
    this.gain = null;
    setTimeout(() => gain.disconnect(), 200);
  }

  /** Sound of an utterance up to a moment, seconds: gaps between sentences do not count. */
  #seconds(utterance, at) {
    return this.sentences.filter((one) => one.utterance === utterance)
      .reduce((sum, one) => sum + Math.min(one.seconds, Math.max(0, at - one.start)), 0);
  }

  #report() {
    const one = this.current();
    if (one) this.told.heard(one.utterance, this.#seconds(one.utterance, this.clock.heard));
  }

  #settle(utterance) {
    const at = this.clock.now + 0.05;
    if (!this.ended.has(utterance) || this.sentences.some((one) => one.utterance === utterance && one.end > at)) return;
    this.ended.delete(utterance);
    if (utterance <= this.silenced) return;
    this.told.heard(utterance, this.#seconds(utterance, Infinity));
    const last = Math.max(...this.sentences.filter((one) => one.utterance === utterance).map((one) => one.end), 0);
    // what was played is heard a little later, by the way to the loudspeaker; until then it is still being said
    setTimeout(() => { if (utterance > this.silenced) this.told.quiet(utterance); }, Math.max(0, last - this.clock.heard) * 1000 + 20);
  }

  /** Forgets sentences of earlier utterances; those of the last minute stay for telling echoes. */
  #tidy() {
    const before = this.clock.now - 60;
    this.sentences = this.sentences.filter((one) => one.end > before || one.utterance === this.announced?.utterance);
  }
}
