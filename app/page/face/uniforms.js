/* What the shaders are told: values and textures by name, and those that neither pose, expression nor size change. */

import { across, minus } from "./space.js";
import { MOUTH_HALF_U, MOUTH_HALF_V } from "./rig.js";

export const BROW_HALF_V = 0.36;
const LIP_BLEND = 0.035;
const COLORS = "lip cavity teeth tongue brow sclera iris iris_dark pupil lid lash blush".split(" ");
/* Of four numbers each, given flat. */
const ARRAYS = new Set([
  "uLamp", "uOutline", "uSpine", "uMouth", "uMouthShape", "uBrowShape", "uEyes", "uEyeShape", "uColors", "uBump", "uBox",
]);

/** Use a program and set what it has of `values`: lists of numbers by the names of uniforms. */
export function setUniforms(gl, { program, at }, values) {
  gl.useProgram(program);
  for (const [name, value] of Object.entries(values)) {
    if (!at[name]) continue;
    if (ARRAYS.has(name) || value.length === 4) gl.uniform4fv(at[name], value);
    else if (name === "uTurn") gl.uniformMatrix3fv(at[name], true, value);
    else if (value.length === 1) gl.uniform1f(at[name], value[0]);
    else if (value.length === 2) gl.uniform2fv(at[name], value);
    else gl.uniform3fv(at[name], value);
  }
}

/** Give the program in use its textures, by the names of uniforms. */
export function bindTextures(gl, { at }, textures) {
  Object.entries(textures).forEach(([name, value], i) => {
    if (!at[name]) return;
    gl.activeTexture(gl.TEXTURE0 + i);
    gl.bindTexture(name === "uVolume" ? gl.TEXTURE_3D : gl.TEXTURE_2D, value);
    gl.uniform1i(at[name], i);
  });
}

export const cameraUniforms = ({ eye, right, up, forward }) => ({
  uEye: eye, uRight: right, uUp: up, uForward: forward,
});

/** A character's own, for all programs. */
export function fixedUniforms({ header, light }, rig) {
  const { face, lights, mesh } = header;
  const { mouth, brows, eyes, blush } = face;
  const [z, y, x] = light.shape;
  return {
    uLamp: lights.lamps.flatMap((lamp) => [...lamp.direction, lamp.power, ...lamp.color, 0]),
    uAcross: lights.lamps.slice(0, 3).flatMap((lamp) => across(lamp.direction)),
    uSky: lights.sky, uGround: lights.ground, uInner: lights.inner, uOuter: lights.outer, uFloor: [lights.floor],
    uPivot: header.pivot, uOrigin: face.origin, uScale: [face.scale],
    uLow: mesh.low, uSpan: minus(mesh.high, mesh.low),
    uBlush: [blush.u, blush.v, blush.radius, 0], uBlushColor: face.colors.blush,
    uMouthShape: [
      rig.mouthV, MOUTH_HALF_U, MOUTH_HALF_V, mouth.groove,
      mouth.lip_bulge, LIP_BLEND, mouth.lip_width, face.cavity_depth,
    ],
    uBrowShape: [
      brows.v, rig.browHalfU, BROW_HALF_V, brows.thickness * 0.8, brows.lift, brows.visible ? 1 : 0, 0, 0,
    ],
    uEyeShape: [
      eyes.lid_thickness, eyes.lid_blend * face.scale, eyes.lash, eyes.socket * face.scale,
      eyes.slit, face.catchlight, 0, 0,
    ],
    uColors: COLORS.flatMap((name) => face.colors[name]), uFrontHalf: [face.backing ? face.front_half : 0],
    uVolumeLow: header.light.low, uVolumeSize: [x, y, z], uVolumeCell: [header.light.cell],
  };
}
