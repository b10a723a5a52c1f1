/* Reads the live pack that tools/sculpture/live.py makes; its docstring is the format. Draws nothing. */

const MAGIC = "ANIMFACE";
const VERSION = 1;
const TYPES = { uint8: Uint8Array, uint16: Uint16Array, float32: Float32Array };

/* The bytes of one vertex in `vertices`: x, y, z and share (uint16), normal (2 int16), red, green, blue, roughness,
   subsurface, sheen, openness, key, rim, rim, occlusion, mirror, metalness (uint8), three unused. */
export const STRIDE = 28;

/** The pack's header, and its arrays as the renderer wants them. Throws an Error when `buffer` is no such pack. */
export function readPack(buffer) {
  const bytes = new Uint8Array(buffer);
  const view = new DataView(buffer);
  if (bytes.length < 16 || String.fromCharCode(...bytes.subarray(0, 8)) !== MAGIC)
    throw new Error("this is not the pack of a face");
  if (view.getUint32(8, true) !== VERSION) throw new Error("the pack of the face is of another version");
  const start = 16 + view.getUint32(12, true);
  if (start > bytes.length) throw new Error("the pack of the face is cut off");
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(16, start)));
  const arrays = {};
  for (const [name, { type, shape, offset }] of Object.entries(header.arrays)) {
    const count = shape.reduce((a, b) => a * b, 1);
    if (start + offset + count * TYPES[type].BYTES_PER_ELEMENT > bytes.length)
      throw new Error("the pack of the face is cut off");
    arrays[name] = Object.assign(new TYPES[type](buffer, start + offset, count), { shape });
  }
  return {
    header,
    vertices: vertices(header.mesh.vertices, arrays),
    indices: indices(header.mesh, arrays.corner),
    light: arrays.light,
    floor: arrays.floor,
    height: arrays.height,
    front: arrays.front ?? null,
  };
}

/* A column of 16-bit numbers that was written as folded steps, low bytes and high bytes apart. */
function column16(array, columns, count, which, put) {
  const low = which * count;
  const high = (columns + which) * count;
  for (let i = 0, value = 0; i < count; i++) {
    const folded = array[low + i] | (array[high + i] << 8);
    value = (value + ((folded >>> 1) ^ -(folded & 1))) & 0xffff;
    put(i, value);
  }
}

function vertices(count, { position, normal, surface }) {
  const out = new Uint8Array(count * STRIDE);
  const words = new Uint16Array(out.buffer);
  for (let c = 0; c < 4; c++) column16(position, 4, count, c, (i, value) => (words[i * (STRIDE / 2) + c] = value));
  unfoldNormals(count, normal, new Int16Array(out.buffer));
  const order = [8, 9, 10, 11, 20, 12, 13, 14, 15, 16, 17, 18, 19].map((at) => at + 4);
  for (let c = 0; c < 13; c++) {
    const from = c * count;
    for (let i = 0, value = 0; i < count; i++) {
      value = (value + surface[from + i]) & 255;
      out[i * STRIDE + order[c]] = value;
    }
  }
  return out;
}

/* 0..2046 to -1023..1023 of 1023. */
function unfoldNormals(count, normal, out) {
  const whole = (value) => Math.round(((value - 1023) / 1023) * 32767);
  for (let c = 0; c < 2; c++)
    column16(normal, 2, count, c, (i, value) => (out[i * (STRIDE / 2) + 4 + c] = whole(value)));
}

function indices({ triangles, vertices: limit }, corner) {
  const count = 3 * triangles;
  const out = new Uint32Array(count);
  for (let i = 0, highest = -1; i < count; i++) {
    const below = corner[i] | (corner[count + i] << 8) | (corner[2 * count + i] << 16);
    out[i] = highest + 1 - below;
    if (below === 0) highest++;
    if (out[i] >= limit) throw new Error("the pack of the face is damaged");
  }
  return out;
}
