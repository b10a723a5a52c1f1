/* A character's face in one expression, as the numbers that the shaders read: the browser's tools/sculpture/rig.py.

   Everything lies in the head's frame at rest; a pose only turns what is drawn. Nothing is drawn here. */

import {
  browSpines, browTilt, held, interpolated, mouthShape, outline, OUTLINE_POINTS, SPINE_POINTS,
} from "./contour.js";
import { expression } from "./expression.js";

export const MOUTH_HALF_U = 0.72;
export const MOUTH_HALF_V = 0.54;
const MOST_BUMPS = 6;
export const EYE_ROWS = 7;
const DROOP = 0.6;
const LEAST_OPEN = 18;
const MOST_LID_TILT = 0.5;
const GAZE_COUNTER_TURN = 0.42;
const DEGREE = Math.PI / 180;

/** Row-major matrix of degrees about x, then y applied to it, with z first: Y X Z. */
function rotation([x, y, z]) {
  const [a, b, c] = [x * DEGREE, y * DEGREE, z * DEGREE];
  const [ca, sa, cb, sb, cc, sc] = [Math.cos(a), Math.sin(a), Math.cos(b), Math.sin(b), Math.cos(c), Math.sin(c)];
  return [
    cb * cc + sb * sa * sc, -cb * sc + sb * sa * cc, sb * ca,
    ca * sc, ca * cc, -sa,
    -sb * cc + cb * sa * sc, sb * sc + cb * sa * cc, cb * ca,
  ];
}

export class Rig {
  /** `header` and `height` of a pack. */
  constructor(header, height) {
    this.face = header.face;
    this.poses = header.poses;
    this.height = height;
    const { mouth, brows } = this.face;
    this.mouthV = mouth.v - 0.06;
    this.browHalfU = brows.u + brows.half_width + 0.18;
    /* What the shaders read, in rows of four; shaders/face.js names them. */
    this.out = {
      mouth: new Float32Array(16), eyes: new Float32Array(2 * EYE_ROWS * 4), bumps: new Float32Array(MOST_BUMPS * 8),
      bumpCount: 0, outline: new Float32Array(OUTLINE_POINTS * 4), spines: new Float32Array(SPINE_POINTS * 4),
      mouthBall: [0, 0, 0, 0], browBalls: [[0, 0, 0, 0], [0, 0, 0, 0]], drop: 0,
    };
  }

  /** Matrix of pitch (up), yaw and roll in degrees, each kept within what the mesh is whole for. */
  turn(pose) {
    const [pitch, yaw, roll] = [0, 1, 2].map((i) => Math.min(this.poses[i], Math.max(-this.poses[i], pose[i] || 0)));
    return rotation([-pitch, yaw, -roll]);
  }

  /** The numbers of an expression; the arrays are used again by the next call. */
  frame(weights) {
    const e = expression(weights);
    this.out.drop = e.jaw * this.face.mouth.jaw_drop * this.face.scale;
    this.setMouth(e);
    if (this.face.brows.visible) this.setBrows(e);
    this.setBumps(e);
    for (const side of [0, 1]) this.setEye(side, e);
    return this.out;
  }

  /** World point of the skin behind (u, v), out of the table of heights. */
  onSkin(u, v) {
    const { at, scale, reach } = this.face;
    const rows = Math.round(Math.sqrt(this.height.length));
    const [i, x] = cell(u / reach, rows);
    const [j, y] = cell(v / reach, rows);
    const h = (a, b) => this.height[(j + b) * rows + i + a];
    const z = (h(0, 0) * (1 - x) + h(1, 0) * x) * (1 - y) + (h(0, 1) * (1 - x) + h(1, 1) * x) * y;
    return [at[0] + u * scale, at[1] + v * scale, z];
  }

  setMouth(e) {
    const m = this.face.mouth;
    const out = this.out;
    const shape = mouthShape(m, e);
    outline(shape, out.outline);
    const { upper, lower, opening: gap, halfWidth: half, middle: shift } = shape;
    const middle = upper.u.length >> 1;
    const quarter = middle >> 1;
    const rise = upper.v[quarter] - upper.v[middle];
    const widest = Math.max(...upper.v.map((v, i) => v - lower.v[i]));
    const lowest = Math.min(...lower.v);
    const rounding = Math.min(1, 0.9 * e.pucker + 0.5 * e.funnel);
    const fang = half * 0.52;
    out.mouth.set([
      upper.v[middle] - Math.min(0.115, 0.38 * Math.max(gap, 0.9 * widest)), // the upper row's lower edge
      (0.8 * rise) / Math.max((upper.u[quarter] - shift) ** 2, 1e-4), half * 0.8, shift,
      lowest + 0.05, fang, interpolated(shift + fang, upper.u, upper.v), e.tongue,
      shift, lowest + 0.03 + 0.02 * gap + 0.03 * e.tongue, half * (0.62 - 0.12 * e.tongue), 0,
      m.teeth && widest > 0.035 + 0.12 * rounding, m.lower_teeth && widest > 0.09, m.fangs,
      (m.tongue && gap > 0.08) || e.tongue > 0.05,
    ]);
    this.setMouthBall(e, Math.max(...upper.v), lowest, half, shift);
  }

  setMouthBall(e, highest, lowest, half, shift) {
    const { mouth, scale, backing, cavity_depth } = this.face;
    const tall = (highest - lowest) / 2 + 0.12 * e.tongue;
    const reach = (Math.max(half, tall) + mouth.lip_width + 0.05 + 0.2 * e.tongue) * 1.2 * scale + 0.08;
    this.out.mouthBall = [...this.onSkin(shift, (highest + lowest) / 2), reach + (backing ? cavity_depth * scale : 0)];
  }

  setBrows(e) {
    const { brows, scale } = this.face;
    const spines = browSpines(brows, e, this.out.spines);
    const half = spines.length / 2;
    for (const side of [0, 1]) {
      let [u, v] = [0, 0];
      for (let i = side * half; i < (side + 1) * half; i += 4) {
        u += spines[i] / (half / 4);
        v += spines[i + 1] / (half / 4);
      }
      const reach = (brows.half_width + 2 * brows.thickness) * scale * 1.25 + 0.08;
      this.out.browBalls[side] = [...this.onSkin(u, v), reach];
    }
  }

  /* Swellings: puffed cheeks, raised cheeks, pursed lips, a jaw pushed out. */
  setBumps(e) {
    const { mouth, eyes } = this.face;
    const list = [];
    for (const [side, sign] of [[0, -1], [1, 1]])
      if (e.cheekPuff > 0.01) list.push([0.46 * sign, mouth.v + 0.1, 0.29, 0.26, 0.12 * e.cheekPuff]);
      else if (e.cheekRaise[side] > 0.01)
        list.push([0.5 * sign, eyes.v - 0.36, 0.16, 0.12, 0.055 * e.cheekRaise[side]]);
    const purse = Math.max(e.pucker, 0.6 * e.funnel);
    if (purse > 0.01) list.push([0.11 * e.mouthSide, mouth.v, 0.2, 0.18, 0.07 * purse]);
    if (e.jawForward > 0.01) list.push([0, mouth.v - 0.18, 0.24, 0.16, 0.16 * e.jawForward]);
    this.out.bumpCount = list.length;
    list.forEach((bump, i) => this.out.bumps.set(bump, 8 * i));
  }

  /* The upper lid in degrees, kept from closing by mood and emotion together; a look down still lowers it. */
  lidHeld(upper, blink, follow) {
    const least = Math.min(LEAST_OPEN, 0.9 * this.face.eyes.upper_lid) + 0.5 * follow;
    const shut = Math.max(0, blink - DROOP) / (1 - DROOP);
    return Math.max(upper, least - (least + 16) * shut);
  }

  setEye(side, e) {
    const { eyes, brows, scale, places } = this.face;
    const { center, axes, yaw, pitch } = places[side];
    const [blink, squint, widen] = [Math.min(1, e.blink[side]), e.squint[side], e.widen[side]];
    const look = [eyes.gaze[0] + e.gaze[side][0], eyes.gaze[1] + e.gaze[side][1]];
    const gaze = [look[0] - GAZE_COUNTER_TURN * Math.sin(yaw), look[1] + GAZE_COUNTER_TURN * Math.sin(pitch)];
    const reach = Math.hypot(...gaze);
    if (reach > 0.62) gaze.forEach((g, i) => (gaze[i] = (g * 0.62) / reach)); // the iris stays on the ball's front
    const follow = look[1] * (look[1] > 0 ? 35 : 85); // lids go with the eye, degrees
    const raised = eyes.upper_lid + 15 * widen - 15 * squint + follow;
    const low = eyes.lower_lid + 4 * widen - 13 * squint - (follow > 0 ? 0.5 * follow : 0);
    const upper = this.lidHeld(raised * (1 - blink) - 16 * blink, blink, Math.min(0, follow)) * DEGREE;
    const lower = (Math.max(low, 14) * (1 - blink) + 12 * blink) * DEGREE;
    const sternness = held(0.3 * browTilt(brows, e, side) + eyes.lid_tilt, MOST_LID_TILT);
    const radii = eyes.radii.map((r) => Math.max(r, 0.01) * scale);
    const shell = Math.max(...eyes.radii) * scale * (1.12 + eyes.lid_thickness + eyes.lash);
    this.out.eyes.set([
      ...center, shell + eyes.lid_blend * scale + eyes.socket * scale + 0.02,
      ...axes.slice(0, 3), radii[0], ...axes.slice(3, 6), radii[1], ...axes.slice(6, 9), radii[2],
      ...gaze, eyes.iris, eyes.pupil * (1 + 0.15 * widen),
      Math.cos(upper), Math.sin(upper), Math.cos(lower), Math.sin(lower),
      (side === 0 ? -1 : 1) * sternness * (1 - blink), eyes.lids || blink > 0 || squint > 0.3 ? 1 : 0, 0, 0,
    ], side * EYE_ROWS * 4);
  }
}

/* The cell and the fraction in it of `q` in [-1, 1] over `rows` places. */
function cell(q, rows) {
  const x = Math.min(1, Math.max(0, (q + 1) / 2)) * (rows - 1);
  const i = Math.min(rows - 2, Math.floor(x));
  return [i, x - i];
}
