// The words as they sound: shown by the audio clock, one sentence at a time, read out whole to screen readers.

import { h } from "../dom.js";

const HOLD = 6;

export class Subtitles {
  constructor() {
    this.line = h("p", { class: "subtitle", "aria-hidden": "true" });
    this.aloud = h("p", { class: "unseen", "aria-live": "polite", "aria-atomic": "true" });
    this.element = h("div", { class: "subtitles", hidden: true }, this.line, this.aloud);
    this.sentence = null;
    this.words = [];
  }

  /** Called for every drawn frame. */
  draw(sentence, at) {
    if (sentence && sentence !== this.sentence) this.#show(sentence);
    const one = this.sentence;
    if (!one) return;
    const since = at - one.start;
    this.words.forEach(({ span, start }) => span.classList.toggle("said", since >= start));
    if (!sentence && at - one.end > HOLD) this.clear();
  }

  /** Shows words that have no sound, such as those of an earlier visit. */
  still(text) {
    this.sentence = null;
    this.words = [];
    this.line.replaceChildren(h("span", { class: "said" }, text));
    this.element.hidden = !text;
  }

  /** The listener cut in: what was not said stays faint, and goes. */
  cut() { this.element.classList.add("cut"); setTimeout(() => { if (this.element.classList.contains("cut")) this.clear(); }, 1200); }

  clear() {
    this.sentence = null;
    this.words = [];
    this.element.hidden = true;
    this.element.classList.remove("cut");
    this.line.replaceChildren();
  }

  #show(sentence) {
    this.sentence = sentence;
    this.element.classList.remove("cut");
    this.words = spread(sentence);
    this.line.replaceChildren(...this.words.map(({ span }) => span));
    this.aloud.textContent = sentence.text;
    this.element.hidden = false;
  }
}

/** The sentence's own text cut at its spoken words, so that punctuation and spaces stay as they were written. */
function spread({ text, words, seconds }) {
  const parts = [];
  let at = 0;
  words.forEach(([word, start], i) => {
    const next = words[i + 1];
    const found = text.indexOf(word, at);
    const from = found < 0 ? at : found + word.length;
    const to = next ? Math.max(from, text.indexOf(next[0], from)) : text.length;
    if (to > at) { parts.push({ span: h("span", {}, text.slice(at, to)), start }); at = to; }
  });
  if (at < text.length) parts.push({ span: h("span", {}, text.slice(at)), start: parts.length ? seconds * 0.9 : 0 });
  return parts;
}
