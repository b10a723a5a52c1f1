/* A live face in a canvas: the entry of this folder, and all that the page needs of it.

   LiveFace.probe()?.software            where true the server's pictures are faster
   const face = await LiveFace.create(canvas, pack, { onStage });
   face.draw(weights, pose);  face.resize(pixels);  face.info;  face.dispose();

   `pack` is the ArrayBuffer of /api/personas/{id}/live.bin. Keeps no time and asks for no frames: the page calls
   draw(). governor.js says at which size. */

import { readPack } from "./pack.js";
import { HALF_FLOATS, Renderer } from "./renderer.js";

const LEAST = 64;
const MOST = 2048;
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;
const OPTIONS = { alpha: false, antialias: false, depth: false, stencil: false, preserveDrawingBuffer: false };

export class LiveFace {
  /** What there is to draw with, before a face is made: { renderer, software }; null where none can be drawn. */
  static probe() {
    const gl = document.createElement("canvas").getContext("webgl2", OPTIONS);
    if (!gl || !HALF_FLOATS.some((name) => gl.getExtension(name))) return null;
    const found = described(gl);
    gl.getExtension("WEBGL_lose_context")?.loseContext(); // browsers keep few contexts
    return found;
  }

  /** Rejects with an Error when WebGL2 or what a face needs is missing, or `pack` is no pack.
      `onStage(text, fraction)` hears how far making ready is. */
  static async create(canvas, pack, { onStage = () => {}, size = 512 } = {}) {
    onStage("reading the face", 0);
    const read = readPack(pack);
    const gl = canvas.getContext("webgl2", OPTIONS);
    if (!gl) throw new Error("this browser cannot draw with WebGL2");
    const face = new LiveFace(canvas, gl, read, size);
    try {
      await face.ready(onStage);
    } catch (error) {
      face.dispose();
      throw error;
    }
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

  async ready(onStage = () => {}) {
    const renderer = await Renderer.create(this.gl, this.pack, (text, part) => onStage(text, 0.1 + 0.6 * part));
    onStage("the first picture", 0.7);
    this.milliseconds = await warmed(renderer, () => this.disposed);
    if (this.disposed) return renderer.free();
    if (this.gl.isContextLost()) throw new Error("the graphics processor was taken away");
    this.renderer = renderer;
    this.resize(this.size);
    onStage("ready", 1);
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

  /** `renderer`: what draws, in the driver's words; `software`: whether that is a processor without graphics;
      `milliseconds`: what a picture of 64 pixels took. */
  get info() {
    return { ...described(this.gl), milliseconds: this.milliseconds };
  }

  /** Gives everything back; the canvas stays as it is. */
  dispose() {
    this.disposed = true;
    for (const [name, act] of Object.entries(this.heard)) this.canvas.removeEventListener(name, act);
    if (this.alive) this.renderer.free();
    this.renderer = null;
  }
}

function described(gl) {
  const more = gl.getExtension("WEBGL_debug_renderer_info");
  const renderer = String(gl.getParameter(more ? more.UNMASKED_RENDERER_WEBGL : gl.RENDERER) ?? "");
  return { renderer, software: SOFTWARE.test(renderer) };
}

const sideOf = (pixels) => Math.min(MOST, Math.max(LEAST, Math.round(pixels) || LEAST)) & ~1;

/* Drivers put compiling off to the first frame: a small one is drawn unseen, waited for without stopping the page, and
   where that was quick a second one is timed. */
async function warmed(renderer, cancelled) {
  let took = 0;
  renderer.resize(LEAST);
  for (let i = 0; i < 2 && took < 1000 && !cancelled() && !renderer.gl.isContextLost(); i++) {
    const start = performance.now();
    renderer.draw(null, [0, 0, 0]);
    await drawn(renderer.gl);
    took = performance.now() - start;
  }
  return took;
}

/* When all that was asked of the graphics processor so far is done. */
async function drawn(gl) {
  const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  gl.flush();
  while (fence && !gl.isContextLost() && gl.getSyncParameter(fence, gl.SYNC_STATUS) !== gl.SIGNALED)
    await new Promise((done) => setTimeout(done, 4));
  gl.deleteSync(fence);
}
