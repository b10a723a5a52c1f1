/* Compiles the shaders without stopping the page: KHR_parallel_shader_compile tells when one is ready. */

import { MARCH_FRAGMENT, SCREEN_VERTEX } from "./shaders/march.js";
import { BROW_FRAGMENT, MOUTH_FRAGMENT } from "./shaders/maps.js";
import { MESH_VERTEX, SKIN_FRAGMENT, SURFACE_FRAGMENT } from "./shaders/mesh.js";
import { PICTURE_FRAGMENT } from "./shaders/picture.js";

const SOURCES = {
  march: [SCREEN_VERTEX, MARCH_FRAGMENT], // the largest first
  surface: [MESH_VERTEX, SURFACE_FRAGMENT],
  skin: [MESH_VERTEX, SKIN_FRAGMENT],
  mouthMap: [SCREEN_VERTEX, MOUTH_FRAGMENT],
  browMap: [SCREEN_VERTEX, BROW_FRAGMENT],
  picture: [SCREEN_VERTEX, PICTURE_FRAGMENT],
};

const soon = () => new Promise((done) => setTimeout(done, 10));

/** All programs by name, each with the places of its uniforms. Rejects with an Error that holds the compiler's words.
    `onStage(text, fraction)` is told how far it is. */
export async function compilePrograms(gl, onStage = () => {}) {
  const parallel = gl.getExtension("KHR_parallel_shader_compile");
  const made = Object.entries(SOURCES).map(([name, sources]) => ({ name, ...started(gl, sources) }));
  const programs = {};
  for (const [i, one] of made.entries()) {
    onStage("getting ready to draw", i / made.length);
    while (parallel && !gl.isContextLost() && !gl.getProgramParameter(one.program, parallel.COMPLETION_STATUS_KHR))
      await soon();
    if (!parallel) await soon();
    programs[one.name] = finished(gl, one);
  }
  onStage("getting ready to draw", 1);
  return programs;
}

function started(gl, sources) {
  const program = gl.createProgram();
  const shaders = sources.map((source, i) => {
    const shader = gl.createShader(i ? gl.FRAGMENT_SHADER : gl.VERTEX_SHADER);
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
    return shader;
  });
  gl.linkProgram(program);
  return { program, shaders };
}

function finished(gl, { name, program, shaders }) {
  if (!gl.getProgramParameter(program, gl.LINK_STATUS)) {
    if (gl.isContextLost()) throw new Error("the graphics processor was taken away");
    const words = [...shaders.map((shader) => gl.getShaderInfoLog(shader)), gl.getProgramInfoLog(program)];
    const said = words.filter(Boolean).join("; ").slice(0, 400);
    throw new Error(`this graphics processor refuses a shader (${name}): ${said}`);
  }
  shaders.forEach((shader) => gl.deleteShader(shader));
  const at = {};
  for (let i = 0; i < gl.getProgramParameter(program, gl.ACTIVE_UNIFORMS); i++) {
    const uniform = gl.getActiveUniform(program, i).name;
    at[uniform.replace("[0]", "")] = gl.getUniformLocation(program, uniform);
  }
  return { program, at };
}
