/* Vectors, the camera, and where things are on the screen (pixels, from the lower left). */

const NEAR_BY = 4; // world units before and behind the face that depth is kept for

export const dot = (a, b) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const minus = (a, b) => a.map((x, i) => x - b[i]);
/* v turned back by the row-major matrix m. */
const turnedBack = (m, v) => [0, 1, 2].map((i) => m[i] * v[0] + m[3 + i] * v[1] + m[6 + i] * v[2]);

/** Two directions across a lamp's, flat. */
export function across([x, y, z]) {
  const q = 1 / Math.sqrt(x * x + z * z + 1e-6);
  const [ux, uz] = [z * q, -x * q];
  return [ux, 0, uz, y * uz, z * ux - x * uz, -y * ux];
}

/** The camera as the head at rest sees it: turned back about the pivot. */
export function restCamera({ camera, pivot }, turn) {
  const eye = turnedBack(turn, minus(camera.eye, pivot)).map((x, i) => x + pivot[i]);
  const [right, up, forward] = [camera.right, camera.up, camera.forward].map((axis) => turnedBack(turn, axis));
  return { eye, right, up, forward };
}

/** Tangent of half the field of view, and the two numbers that make depth of the distance `away` and about it. */
export function lensFor(tangent, away) {
  const [near, far] = [Math.max(0.05, away - NEAR_BY), away + NEAR_BY + 2];
  return [tangent, (far + near) / (far - near), (-2 * far * near) / (far - near)];
}

/** The square that holds a ball, x0, y0, x1, y1, in a picture of `side` pixels; empty for no radius. */
export function ballBox(center, radius, { eye, right, up, forward }, tangent, side) {
  if (radius <= 0) return [0, 0, 0, 0];
  const p = minus(center.slice(0, 3), eye);
  const half = side / 2;
  const per = half / (dot(p, forward) * tangent);
  const [x, y, r] = [half + dot(p, right) * per, half + dot(p, up) * per, radius * per * 1.05 + 2];
  return [x - r, y - r, x + r, y + r].map((edge) => Math.min(side, Math.max(0, Math.floor(edge))));
}

/** The least box about all that are not empty. */
export function around(boxes) {
  const some = boxes.filter((box) => box[2] > box[0] && box[3] > box[1]);
  if (!some.length) return [0, 0, 0, 0];
  return [0, 1, 2, 3].map((i) => Math[i < 2 ? "min" : "max"](...some.map((box) => box[i])));
}
