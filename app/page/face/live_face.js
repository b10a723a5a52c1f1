/* A live face in a canvas: the entry of this folder, and all that the page needs of it.

   const face = await LiveFace.create(canvas, pack, { onStage });
   face.draw(weights, pose);  face.resize(pixels);  face.info;  face.dispose();

   `pack` is the ArrayBuffer of /api/personas/{id}/live.bin. Keeps no time and asks for no frames: the page calls draw().
   governor.js says at which size. */

import { readPack } from "./pack.js";
import { Renderer } from "./renderer.js";

const LEAST = 64;
const MOST = 2048;
const OPTIONS = {
  alpha: false, antialias: false, depth: false, stencil: false, preserveDrawingBuffer: false,
  powerPreference: "high-performance",
};

export class LiveFace {
  /** Rejects with an Error when WebGL2 or what a face needs is missing, or `pack` is no pack.
      `onStage(text, fraction)` hears how far making ready is. */
  static async create(canvas, pack, { onStage = () => {}, size = 512 } = {}) {
    onStage("reading the face", 0);
    const read = readPack(pack);
    const gl = canvas.getContext("webgl2", OPTIONS);
    if (!gl) throw new Error("this browser cannot draw with WebGL2");
    const face = new LiveFace(canvas, gl, read, size);
    await face.ready(onStage);
    return face;
  }

  constructor(canvas, gl, pack, size) {
    this.canvas = canvas;
    this.gl = gl;
    this.pack = pack;
    this.size = sideOf(size);
    this.last = [null, [0, 0, 0]];
    this.heard = {
      webglcontextlost: (event) => {
        event.preventDefault(); // asks for it to come back
        this.renderer = null;
      },
      webglcontextrestored: () => this.ready().then(() => this.draw(...this.last)).catch(() => {}),
    };
    for (const [name, act] of Object.entries(this.heard)) canvas.addEventListener(name, act);
  }

  async ready(onStage) {
    const renderer = await Renderer.create(this.gl, this.pack, onStage);
    if (this.disposed) return renderer.free();
    this.renderer = renderer;
    this.resize(this.size);
  }

  /** Whether draw() draws: not while the graphics processor is taken away, nor after dispose(). */
  get alive() {
    return Boolean(this.renderer) && !this.gl.isContextLost();
  }

  /** Draw 52 weights in [0, 1] in ARKit's alphabetical order (null: at rest) and [pitch, yaw, roll] in degrees. */
  draw(weights = null, pose = [0, 0, 0]) {
    this.last = [weights, pose];
    if (this.alive) this.renderer.draw(weights, pose);
  }

  /** Side of the picture in pixels, 64 to 2048. */
  resize(pixels) {
    this.size = sideOf(pixels);
    if (!this.alive) return;
    if (this.canvas.width !== this.size) this.canvas.width = this.size;
    if (this.canvas.height !== this.size) this.canvas.height = this.size;
    this.renderer.resize(this.size);
  }

  /** `renderer`: what draws, in the driver's words; `software`: whether that is a processor without graphics. */
  get info() {
    const more = this.gl.getExtension("WEBGL_debug_renderer_info");
    const renderer = String(this.gl.getParameter(more ? more.UNMASKED_RENDERER_WEBGL : this.gl.RENDERER) ?? "");
    return { renderer, software: /swiftshader|llvmpipe|softpipe|software|basic render/i.test(renderer) };
  }

  /** Gives everything back; the canvas stays as it is. */
  dispose() {
    this.disposed = true;
    for (const [name, act] of Object.entries(this.heard)) this.canvas.removeEventListener(name, act);
    if (this.alive) this.renderer.free();
    this.renderer = null;
  }
}

const sideOf = (pixels) => Math.min(MOST, Math.max(LEAST, Math.round(pixels) || LEAST)) & ~1;
