/* Draws one frame of a face: maps of mouth and brows, the skin under the face, the face marched on it twice, the whole
   mesh with the face laid over it, the finished picture. Shaders do the work; see shaders/. Owns all that lives on the
   graphics processor; knows nothing of the page. */

import { STRIDE } from "./pack.js";
import { compilePrograms } from "./programs.js";
import { EYE_ROWS, MOUTH_HALF_U, MOUTH_HALF_V, Rig } from "./rig.js";
import { around, ballBox, dot, lensFor, minus, restCamera } from "./space.js";
import { manySamples, target, texture } from "./targets.js";
import { bindTextures, BROW_HALF_V, cameraUniforms, fixedUniforms, setUniforms } from "./uniforms.js";

/** Either lets a face be drawn into half floats. */
export const HALF_FLOATS = ["EXT_color_buffer_float", "EXT_color_buffer_half_float"];

const BESIDE = 0.2; // face units that features may stand beyond the skin's edge
const MOUTH_SIZE = [144, 104];
const BROW_SIZE = [144, 56];

export class Renderer {
  /** A renderer for a pack (of pack.js) in a WebGL2 context. Rejects when the context lacks what is needed. */
  static async create(gl, pack, onStage) {
    if (!HALF_FLOATS.some((name) => gl.getExtension(name)))
      throw new Error("this graphics processor cannot draw half floats, which a face needs");
    const renderer = new Renderer(gl, pack);
    renderer.programs = await compilePrograms(gl, onStage);
    renderer.load();
    return renderer;
  }

  constructor(gl, pack) {
    this.gl = gl;
    this.pack = pack;
    this.rig = new Rig(pack.header, pack.height);
    const { camera, face } = pack.header;
    this.middleDepth = dot(minus(face.origin, camera.eye), camera.forward);
    this.lens = lensFor(camera.tangent, this.middleDepth);
    this.side = 0;
  }

  // ---- what stays on the graphics processor

  load() {
    const { gl, pack } = this;
    this.mesh = this.loadMesh();
    this.screen = gl.createVertexArray();
    const [z, y, x] = pack.light.shape;
    this.fixed = {
      volume: texture(gl, "RGBA8", x, y, { data: new Uint8Array(pack.light), smooth: true, depth: z }),
      floor: texture(gl, "R8", 112, 112, { data: new Uint8Array(pack.floor), smooth: true }),
      front: texture(gl, "R16F", 48, 48, { data: new Float32Array(pack.front ?? 48 * 48), smooth: true }),
      mouth: target(gl, ...MOUTH_SIZE, ["RG16F"], { smooth: true }),
      brow: target(gl, ...BROW_SIZE, ["RG16F"], { smooth: true }),
    };
    const fixed = { ...fixedUniforms(pack, this.rig), uLens: this.lens, uMiddleDepth: [this.middleDepth] };
    for (const program of Object.values(this.programs))
      this.set(program, { ...fixed, ...cameraUniforms(pack.header.camera) });
  }

  set(program, values) {
    setUniforms(this.gl, program, values);
  }

  loadMesh() {
    const { gl, pack } = this;
    const array = gl.createVertexArray();
    gl.bindVertexArray(array);
    const buffers = [[gl.ARRAY_BUFFER, pack.vertices], [gl.ELEMENT_ARRAY_BUFFER, pack.indices]].map(([kind, data]) => {
      const buffer = gl.createBuffer();
      gl.bindBuffer(kind, buffer);
      gl.bufferData(kind, data, gl.STATIC_DRAW);
      return buffer;
    });
    const { UNSIGNED_SHORT, SHORT, UNSIGNED_BYTE } = gl;
    const layout = [
      [4, UNSIGNED_SHORT, 0], [2, SHORT, 8], [4, UNSIGNED_BYTE, 12], [4, UNSIGNED_BYTE, 16], [4, UNSIGNED_BYTE, 20],
      [1, UNSIGNED_BYTE, 24],
    ];
    layout.forEach(([count, type, offset], i) => {
      gl.enableVertexAttribArray(i);
      gl.vertexAttribPointer(i, count, type, true, STRIDE, offset);
    });
    gl.bindVertexArray(null);
    return { array, buffers };
  }

  /** Pictures of `side` pixels from now on. */
  resize(side) {
    if (side === this.side) return;
    const { gl } = this;
    this.freeSized();
    const layer = () => target(gl, side, side, ["RGBA16F", "RGBA16F"]);
    this.sized = {
      skin: target(gl, side, side, ["RGBA16F", "RGBA8", "RGBA8", "RGBA8"], { depth: true }),
      first: layer(), second: layer(), samples: manySamples(gl, side), figure: target(gl, side, side, ["RGBA16F"]),
    };
    this.side = side;
  }

  freeSized() {
    Object.values(this.sized ?? {}).forEach((one) => one.free());
    this.sized = null;
  }

  // ---- one frame

  /** Draw into the canvas: 52 weights or null, pitch, yaw and roll in degrees. */
  draw(weights, pose) {
    const frame = this.rig.frame(weights);
    const turn = this.rig.turn(pose ?? [0, 0, 0]);
    const camera = restCamera(this.pack.header, turn);
    this.drawMaps(frame);
    this.drawSkin(frame, turn);
    this.drawFace(frame, turn, camera);
    this.drawFigure(frame, turn);
    this.drawPicture();
  }

  drawMaps({ outline, spines }) {
    const { mouth, brow } = this.fixed;
    const { brows } = this.pack.header.face;
    const { mouthMap, browMap } = this.programs;
    const window = [this.rig.mouthV, MOUTH_HALF_U, MOUTH_HALF_V, 0];
    this.set(mouthMap, { uOutline: outline, uWindow: window, uSize: MOUTH_SIZE });
    this.fill(mouth);
    if (!brows.visible) return;
    this.set(browMap, { uSpine: spines, uWindow: [brows.v, this.rig.browHalfU, BROW_HALF_V, 0], uSize: BROW_SIZE });
    this.fill(brow);
  }

  /* The program in use over the whole of a target, or over its box. */
  fill(into, box = null) {
    const { gl } = this;
    gl.bindFramebuffer(gl.FRAMEBUFFER, into ? into.framebuffer : null);
    gl.viewport(0, 0, into ? into.width : this.side, into ? into.height : this.side);
    gl.disable(gl.DEPTH_TEST);
    if (box) {
      gl.enable(gl.SCISSOR_TEST);
      gl.scissor(box[0], box[1], Math.max(0, box[2] - box[0]), Math.max(0, box[3] - box[1]));
    }
    gl.bindVertexArray(this.screen);
    gl.drawArrays(gl.TRIANGLES, 0, 3);
    gl.disable(gl.SCISSOR_TEST);
  }

  drawTriangles(program, first, count, skin) {
    const { gl } = this;
    if (program.at.uSkin) gl.uniform1i(program.at.uSkin, skin ? 1 : 0);
    gl.bindVertexArray(this.mesh.array);
    gl.drawElements(gl.TRIANGLES, 3 * count, gl.UNSIGNED_INT, 12 * first);
  }

  beginMesh(program, framebuffer, frame, turn) {
    const { gl } = this;
    this.set(program, { uTurn: turn, uDrop: [frame.drop], uBump: frame.bumps });
    gl.uniform1i(program.at.uBumpCount, frame.bumpCount);
    gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer);
    gl.viewport(0, 0, this.side, this.side);
    gl.enable(gl.DEPTH_TEST);
    gl.enable(gl.CULL_FACE);
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT | gl.DEPTH_BUFFER_BIT);
  }

  drawSkin(frame, turn) {
    this.beginMesh(this.programs.skin, this.sized.skin.framebuffer, frame, turn);
    this.drawTriangles(this.programs.skin, 0, this.pack.header.mesh.skin_triangles, true);
    this.gl.disable(this.gl.CULL_FACE);
  }

  drawFace(frame, turn, camera) {
    const { gl, fixed, sized, programs: { march } } = this;
    const { face } = this.pack.header;
    const boxes = this.boxes(frame, camera);
    const round = ballBox(face.origin, BESIDE * face.scale, camera, this.lens[0], this.side);
    const out = frame.mouth[15] ? 0.3 * frame.mouth[7] : 0;
    this.set(march, {
      uTurn: turn, ...cameraUniforms(camera), uMouth: frame.mouth, uEyes: frame.eyes, uBox: boxes.flat(),
      uMiddle: [(round[0] + round[2]) / 2, (round[1] + round[3]) / 2], uSide: [this.side],
      uMouthMargin: [0.11 + out], uMouthOut: [0.085 + out],
    });
    gl.uniform1i(march.at.uOver, Math.round((round[2] - round[0]) / 2));
    gl.uniform1i(march.at.uStanding, (face.brows.visible ? 2 : 0) | (frame.mouth[15] && frame.mouth[7] > 0.05 ? 1 : 0));
    const [normal, color, light, matter] = sized.skin.textures;
    const all = around(boxes);
    [sized.first, sized.second].forEach((into, second) => {
      gl.bindFramebuffer(gl.FRAMEBUFFER, into.framebuffer);
      gl.clearBufferfv(gl.COLOR, 0, [0, 0, 0, 0]);
      gl.clearBufferfv(gl.COLOR, 1, [1e4, 0, 1e4, 0]);
      gl.uniform1i(march.at.uSecond, second);
      const before = second ? sized.first : sized.second;
      bindTextures(gl, march, {
        uSkinDepth: sized.skin.depth, uSkinNormal: normal, uSkinColor: color, uSkinLight: light, uSkinMatter: matter,
        uMouthMap: fixed.mouth.textures[0], uBrowMap: fixed.brow.textures[0], uFrontMap: fixed.front,
        uVolume: fixed.volume, uLayer: before.textures[0], uLayerDepth: before.textures[1],
      });
      this.fill(into, all);
    });
  }

  /* The squares on the screen that hold mouth, brows and eyes; empty where there is none. */
  boxes({ mouthBall, browBalls, eyes }, camera) {
    const visible = this.pack.header.face.brows.visible;
    const balls = [
      mouthBall, ...browBalls.map((ball) => (visible ? ball : [0, 0, 0, 0])),
      ...[0, 4 * EYE_ROWS].map((at) => Array.from(eyes.subarray(at, at + 4))),
    ];
    return balls.map((ball) => ballBox(ball, ball[3], camera, this.lens[0], this.side));
  }

  drawFigure(frame, turn) {
    const { gl, sized, programs: { surface } } = this;
    const { triangles, skin_triangles: skin } = this.pack.header.mesh;
    this.beginMesh(surface, sized.samples.framebuffer, frame, turn);
    bindTextures(gl, surface, { uLayer: sized.second.textures[0], uLayerDepth: sized.second.textures[1] });
    this.drawTriangles(surface, 0, skin, true);
    this.drawTriangles(surface, skin, triangles - skin, false);
    gl.disable(gl.CULL_FACE);
    gl.bindFramebuffer(gl.READ_FRAMEBUFFER, sized.samples.framebuffer);
    gl.bindFramebuffer(gl.DRAW_FRAMEBUFFER, sized.figure.framebuffer);
    const box = [0, 0, this.side, this.side];
    gl.blitFramebuffer(...box, ...box, gl.COLOR_BUFFER_BIT, gl.NEAREST);
  }

  drawPicture() {
    const { gl, fixed, sized, programs: { picture } } = this;
    this.set(picture, { uSide: [this.side] });
    bindTextures(gl, picture, {
      uFigure: sized.figure.textures[0], uLayer: sized.second.textures[0], uFloorMap: fixed.floor,
    });
    this.fill(null);
  }

  free() {
    const { gl } = this;
    this.freeSized();
    gl.useProgram(null); // the one in use would stay
    for (const { program } of Object.values(this.programs ?? {})) gl.deleteProgram(program);
    if (!this.fixed) return;
    const { mouth, brow, ...textures } = this.fixed;
    [mouth, brow].forEach((one) => one.free());
    Object.values(textures).forEach((one) => gl.deleteTexture(one));
    this.mesh.buffers.forEach((buffer) => gl.deleteBuffer(buffer));
    [this.mesh.array, this.screen].forEach((array) => gl.deleteVertexArray(array));
    this.fixed = null;
  }
}
