// The face on its stage: the portrait stands in until the live face is ready; who cannot draw asks for pictures instead.

import { getBytes } from "../api.js";
import { drawsAnyway } from "./graphics.js";
import { PictureCanvas } from "./picture_canvas.js";
import { h } from "../dom.js";

export class FaceView {
  /** `told`: { frame(now, face) for every drawn frame, wantsPictures() when this browser cannot draw the face itself } */
  constructor(performance, told) {
    Object.assign(this, { performance, told });
    this.still = h("img", { class: "still", alt: "", decoding: "async", width: 512, height: 512 });
    this.element = h("div", { class: "face" }, this.still);
    this.face = null;
    this.pictures = null;
    this.made = 0;
    this.governor = null;
    this.drawnAt = 0;
    this.visible = () => { if (document.hidden) this.#rest(); else this.#run(); };
    document.addEventListener("visibilitychange", this.visible);
    this.sizes = new ResizeObserver(() => this.#fit());
    this.sizes.observe(this.element);
    this.#run();
  }

  /** Shows a persona, or its newest version; the one before stays until the new one is there. `way` is "sculpture" to
   * draw it here, "video" for the server's pictures, "still" for the portrait alone. */
  async show(persona, way) {
    const mine = ++this.made;
    this.still.alt = `${persona.name}`;
    if (persona.portrait) await swap(this.still, persona.portrait);
    if (mine !== this.made) return;
    if (way === "still") return;
    if (way === "video") {
      this.pictures?.clear();
      if (persona.face !== "none") this.usePictures();
      return;
    }
    try { await this.#sculpture(persona, mine); } catch (error) {
      console.debug("the live face:", error);
      if (mine === this.made) this.#cannotDraw();
    }
  }

  /** Draws what the server sends from now on. */
  usePictures() {
    this.#drop();
    this.pictures ??= new PictureCanvas(this.element);
    this.#is("pictures");
  }

  dispose() {
    this.made++;
    this.#rest();
    document.removeEventListener("visibilitychange", this.visible);
    this.sizes.disconnect();
    this.#drop();
    this.pictures?.dispose();
  }

  async #sculpture(persona, mine) {
    const [{ LiveFace }, { Governor }, pack] = await Promise.all([
      import("../../face/live_face.js"), import("../../face/governor.js"), getBytes(persona.live),
    ]);
    if (mine !== this.made) return;
    const canvas = h("canvas", { class: "live", "aria-hidden": "true", width: 64, height: 64 });
    this.element.append(canvas);
    let face;
    try { face = await LiveFace.create(canvas, pack); } catch (error) { canvas.remove(); throw error; }
    if (mine !== this.made) { face.dispose(); canvas.remove(); return; }
    const old = { face: this.face, canvas: this.canvas };
    Object.assign(this, { face, canvas, governor: new Governor({ most: this.#pixels() }) });
    this.#fit();
    const now = performance.now() / 1000;
    const { weights, pose } = this.performance.at(now);
    face.draw(weights, pose);
    requestAnimationFrame(() => canvas.classList.add("here"));
    this.#is("live");
    setTimeout(() => { old.face?.dispose(); old.canvas?.remove(); }, 700);
  }

  #cannotDraw() {
    this.usePictures();
    this.told.wantsPictures();
  }

  #run() {
    if (this.frame || document.hidden) return;
    const loop = (ms) => {
      this.frame = requestAnimationFrame(loop);
      this.#draw(ms / 1000);
    };
    this.frame = requestAnimationFrame(loop);
  }

  #rest() {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    this.governor?.rest();
    this.drawnAt = 0;
  }

  #draw(now) {
    const face = this.performance.at(now);
    if (this.face) {
      this.face.draw(face.weights, face.pose);
      if (this.drawnAt && this.governor.note((now - this.drawnAt) * 1000)) this.#fit();
      this.drawnAt = now;
      if (this.governor.tooSlow && !drawsAnyway()) this.#cannotDraw();
    } else this.pictures?.draw(this.performance.player, now);
    this.told.frame(now, face);
  }

  #pixels() { return Math.round(this.element.clientWidth * Math.min(2, devicePixelRatio || 1)); }

  /** Never more pixels than are shown. */
  #fit() {
    const shown = this.#pixels();
    if (!this.face || !shown) return;
    this.governor.limit(shown);
    this.face.resize(Math.min(shown, this.governor.size));
  }

  /** From now on the face moves by itself: the portrait below comes to rest where it is, or it would jump. */
  #is(way) {
    if (!this.element.dataset.face) {
      const { scale } = getComputedStyle(this.still);
      this.still.animate([{ scale }, { scale: "none" }], { duration: 400, easing: "ease" });
    }
    this.element.dataset.face = way;
  }

  #drop() {
    this.face?.dispose();
    this.canvas?.remove();
    this.face = this.canvas = null;
  }
}

async function swap(image, url) {
  const next = new Image();
  next.src = url;
  try { await next.decode(); } catch { return; }
  image.src = url;
  image.classList.add("here");
}
