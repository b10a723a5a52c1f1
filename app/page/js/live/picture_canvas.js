// Draws the server's own pictures of a face: those of a sentence by the audio clock, a loop of it at rest in between.

import { h } from "../dom.js";

const AHEAD = 5;

export class PictureCanvas {
  constructor(holder) {
    this.canvas = h("canvas", { class: "live", "aria-hidden": "true", width: 512, height: 512 });
    this.drawing = this.canvas.getContext("2d");
    holder.append(this.canvas);
    this.rest = [];
    this.fps = 12.5;
    this.opened = new Map();
    this.shown = null;
  }

  /** Shows nothing until there are new pictures. */
  clear() {
    this.rest.forEach((old) => old.close());
    this.rest = [];
    this.#forget(null);
    this.shown = null;
    this.canvas.classList.remove("here");
  }

  /** The loop of a face at rest, JPEG blobs. */
  async atRest(blobs, fps) {
    const pictures = await Promise.all(blobs.map((blob) => createImageBitmap(blob)));
    this.rest.forEach((old) => old.close());
    Object.assign(this, { rest: pictures, fps });
  }

  draw(player, now) {
    const at = player.clock.heard;
    const sentence = player.current(at);
    if (sentence?.pictures) this.#speech(sentence, Math.floor((at - sentence.start) * sentence.fps));
    else if (this.rest.length) {
      this.#forget(null);
      this.#put(this.rest[Math.floor(now * this.fps) % this.rest.length]);
    } else if (this.shown) { // the loop is still being drawn: the portrait rests better than a word's last picture
      this.shown = null;
      this.canvas.classList.remove("here");
    }
  }

  dispose() {
    this.rest.forEach((picture) => picture.close());
    this.#forget(null);
    this.canvas.remove();
  }

  #speech(sentence, frame) {
    this.#forget(sentence);
    const known = this.opened.get(sentence) ?? this.opened.set(sentence, new Map()).get(sentence);
    const last = sentence.pictures.length - 1;
    for (let i = Math.max(0, Math.min(frame, last)); i <= Math.min(last, frame + AHEAD); i++) if (!known.has(i)) this.#open(known, sentence, i);
    // A picture that is late is not waited for: the newest one that is there stands in, and the sound goes on.
    let best = null;
    for (const [i, picture] of known) if (picture && i <= frame && (!best || i > best[0])) best = [i, picture];
    if (!best) return;
    this.#put(best[1]);
    for (const [i, picture] of known) if (i < best[0] && picture) { picture.close(); known.delete(i); }
  }

  async #open(known, sentence, i) {
    known.set(i, null);
    try {
      const picture = await createImageBitmap(sentence.pictures[i]);
      if (known.has(i)) known.set(i, picture); else picture.close();
    } catch { /* a broken picture is left out */ }
  }

  #forget(but) {
    for (const [sentence, known] of this.opened) {
      if (sentence === but) continue;
      for (const picture of known.values()) picture?.close();
      known.clear();
      this.opened.delete(sentence);
    }
  }

  #put(picture) {
    if (picture === this.shown) return;
    this.shown = picture;
    if (this.canvas.width !== picture.width) { this.canvas.width = picture.width; this.canvas.height = picture.height; }
    this.drawing.drawImage(picture, 0, 0);
    this.canvas.classList.add("here");
  }
}
