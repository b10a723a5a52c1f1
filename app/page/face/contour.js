/* The mouth's outline with its lips and the brows' spines in one expression: the browser's tools/sculpture/contour.py,
   number for number. Face units: u to the viewer's right, v up. */

const POINTS = 29;
const BROW_POINTS = 11;
const BROW_TAPER = [0.62, 0.85, 0.98, 1.05, 1.06, 1.03, 0.98, 0.88, 0.74, 0.58, 0.36];
const MOST_TILT = 1.2;
const LEAST_SMILE = -0.65;

/* Dense at the corners, -1 to 1. */
const T = Array.from({ length: POINTS }, (_, i) => -Math.cos((Math.PI * i) / (POINTS - 1)));

/* From side 0 to side 1 across the mouth, steepest in the middle. */
function sided([left, right], t) {
  const q = (t + 1) / 2;
  const s = q * q * (3 - 2 * q);
  return left * (1 - s) + right * s;
}

/** `value` as it is up to 0.7 of `most` either way, then ever slower, never beyond `most`. */
export function held(value, most) {
  const knee = 0.7 * most;
  if (Math.abs(value) <= knee) return value;
  return Math.sign(value) * (knee + (most - knee) * Math.tanh((Math.abs(value) - knee) / (most - knee)));
}

export function browTilt(brows, e, side) {
  return held(brows.tilt + e.browTilt[side], MOST_TILT);
}

function cornerSmile(mouth, e, side) {
  const total = mouth.smile + e.smile[side];
  return total >= 0 ? total : held(total, -LEAST_SMILE) * (1 - 0.5 * e.jaw * (1 - e.close));
}

/** Linear interpolation in rising `x`, held at the ends. */
export function interpolated(at, x, y) {
  if (!(at > x[0])) return y[0];
  for (let i = 1; i < x.length; i++)
    if (at < x[i]) return y[i - 1] + ((y[i] - y[i - 1]) * (at - x[i - 1])) / (x[i] - x[i - 1]);
  return y[y.length - 1];
}

/** Edges of the opening from the viewer's left corner to the right one as arrays of numbers (`upper`, `lower`: {u, v}),
    the lips' widths along them, `opening`, `halfWidth` and `middle`. */
export function mouthShape(mouth, e) {
  const rounding = Math.min(1, 0.9 * e.pucker + 0.65 * e.funnel);
  const corners = [cornerSmile(mouth, e, 0), cornerSmile(mouth, e, 1)];
  const jaw = e.jaw * (1 - 0.97 * e.close);
  const parted = jaw > 0.02 ? 1 : 0;
  const gap =
    mouth.opening * jaw * (1 - 0.12 * rounding) + 0.035 * e.pucker * parted + 0.1 * e.funnel +
    0.05 * Math.max(0, ...e.smile) * parted + 0.13 * e.tongue;
  const lift = T.map((t) => sided(e.upperUp, t) * 0.1 + 0.03 * e.shrugUpper);
  const drop = T.map((t) => sided(e.lowerDown, t) * 0.1);
  const openBy = Math.min(1, 5 * (gap + 0.5 * Math.max(...T.map((_, i) => lift[i] + drop[i]))));
  const all = { corners, rounding, jaw, gap, openBy };
  const rows = T.map((t, i) => edges(mouth, e, { ...all, t, lift: lift[i], drop: drop[i] }));
  meetAtCorners(rows);
  return placed(mouth, e, rows, rounding, gap);
}

/* One point's width, and the height of both edges above the mouth's own. */
function edges(mouth, e, { t, corners, rounding, jaw, gap, openBy, lift, drop }) {
  const a = Math.abs(t);
  let smile = sided(corners, t);
  smile = smile - 0.35 * e.shrugLower - 0.45 * e.cheekPuff * Math.max(smile, 0) - 0.3 * rounding * smile;
  const happy = Math.max(smile, 0);
  let width = mouth.half_width * (1 + 0.22 * happy + 0.22 * sided(e.wide, t) - 0.52 * rounding - 0.08 * jaw);
  width *= 1 - 0.06 * sided(e.press, t) + 0.05 * sided(e.dimple, t);
  const corner = smile * mouth.half_width * 0.55 * (1 - 0.5 * rounding) + 0.02 * sided(e.dimple, t);
  const upperShare = 0.22 + 0.22 * rounding - 0.1 * happy;
  const lowerShare = 0.78 - 0.15 * rounding + 0.06 * happy;
  const power = 0.62 - 0.1 * rounding + 0.05 * happy;
  const bulge = 2 + happy * (1 - rounding);
  const line = corner * a ** 1.8 - corner * 0.45;
  const lobe = Math.exp(-(((a - 0.28) / 0.22) ** 2)) - 0.9 * Math.exp(-((t / 0.16) ** 2));
  const arch = Math.max(0, 1 - a ** 2.2) ** power;
  const belly = Math.max(0, 1 - a ** bulge) ** power;
  const round = Math.max(0, 1 - a ** 2.5);
  let upper = line * (1 - 0.62 * openBy) + corner * 0.25 * 0.62 * openBy;
  upper += gap * upperShare * arch + lift * round + mouth.bow * lobe * Math.min(1, gap * 8);
  return { t, width, upper, lower: line - gap * lowerShare * belly - drop * round };
}

/* Both edges end in the same corners. */
function meetAtCorners(rows) {
  for (const end of [0, POINTS - 1]) {
    const off = rows[end].lower - rows[end].upper;
    for (const row of rows) row.upper += off * Math.max(0, row.t * Math.sign(rows[end].t)) ** 6;
  }
}

function placed(mouth, e, rows, rounding, gap) {
  const side = 0.11 * e.mouthSide;
  const v = mouth.v + 0.045 * e.shrugLower - (0.1 * e.jaw * e.close * mouth.opening) / 0.36;
  const upper = { u: [], v: [] };
  const lower = { u: [], v: [] };
  for (const row of rows) {
    const u = row.t * row.width + side;
    const swing = 0.1 * e.jawSide * (1 - row.t * row.t);
    const tilt = 0.03 * e.mouthSide * row.t;
    upper.u.push(u + 0.35 * swing);
    upper.v.push(row.upper + v + tilt);
    lower.u.push(u + swing);
    lower.v.push(row.lower + v + tilt);
  }
  lower.v = lower.v.map((low, i) => Math.min(low, interpolated(lower.u[i], upper.u, upper.v)));
  for (const end of [0, POINTS - 1]) {
    lower.u[end] = upper.u[end];
    lower.v[end] = upper.v[end];
  }
  return {
    upper, lower, ...lipWidths(mouth, e, rounding), opening: gap,
    halfWidth: (upper.u[POINTS - 1] - upper.u[0]) / 2, middle: (upper.u[POINTS - 1] + upper.u[0]) / 2,
  };
}

/* Full in the middle, half at the corners; the upper lip has a cupid's bow and is thinner. */
function lipWidths(mouth, e, rounding) {
  const upperWidth = [];
  const lowerWidth = [];
  for (const t of T) {
    const a = Math.abs(t);
    const bow = 1 + 0.22 * Math.exp(-(((a - 0.24) / 0.17) ** 2)) - 0.16 * Math.exp(-((t / 0.1) ** 2));
    const press = 1 - 0.35 * sided(e.press, t);
    const full = mouth.lip_width * (1 - 0.72 * a ** 2.6) * press * (1 + 0.25 * rounding);
    const upper = 0.84 * full * bow * (1 - 0.65 * e.rollUpper) * (1 + 0.25 * e.shrugUpper);
    const lower = 1.08 * full * (1 - 0.65 * e.rollLower) * (1 + 0.3 * e.shrugLower + 0.15 * e.jawForward);
    const blend = a ** 8;
    const mean = (upper + lower) / 2;
    upperWidth.push(upper * (1 - blend) + mean * blend);
    lowerWidth.push(lower * (1 - blend) + mean * blend);
  }
  return { upperWidth, lowerWidth };
}

export const OUTLINE_POINTS = 2 * POINTS - 2;

/** The closed opening into `out`: OUTLINE_POINTS rows of u, v, lip width, unused; never thinner than 0.003. */
export function outline(shape, out) {
  let at = 0;
  const put = (edge, width, i, off) => {
    out[at] = edge.u[i];
    out[at + 1] = edge.v[i] + off;
    out[at + 2] = width[i];
    at += 4;
  };
  for (let i = 0; i < POINTS; i++) put(shape.upper, shape.upperWidth, i, 0.0015);
  for (let i = POINTS - 2; i > 0; i--) put(shape.lower, shape.lowerWidth, i, -0.0015);
  return out;
}

export const SPINE_POINTS = 2 * BROW_POINTS;

/** Both brows into `out`: SPINE_POINTS rows of u, v, radius, unused, each from its inner to its outer end. */
export function browSpines(brows, e, out) {
  for (const [side, sign] of [[0, -1], [1, 1]]) {
    const tilt = browTilt(brows, e, side);
    const raised = e.browInner * (1 - 0.6 * Math.min(1, Math.max(0, -tilt) / MOST_TILT));
    const squeeze = 0.05 * Math.max(0, e.browTilt[side]);
    for (let i = 0; i < BROW_POINTS; i++) {
      const t = i / (BROW_POINTS - 1);
      const at = 4 * (side * BROW_POINTS + i);
      let v = brows.v + brows.arch * (Math.sin(Math.PI * (0.2 + 0.68 * t)) - 0.6) * 1.9;
      v += tilt * (t - 0.5) * 0.32 + 0.1 * e.browRaise[side];
      v += 0.11 * raised * (1 - t) ** 2 + 0.07 * e.browOuter[side] * t;
      out[at] = sign * (brows.u - brows.half_width + 2 * brows.half_width * t - squeeze * (1 - t));
      out[at + 1] = v;
      out[at + 2] = brows.thickness * BROW_TAPER[i];
    }
  }
  return out;
}
