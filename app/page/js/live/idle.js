// A face at rest that is alive: breath, drift, blinks, small jumps of the eyes, a look at the pointer, and what lingers
// of the last feeling. Numbers in, weights and pose out; nothing here draws.

import { INDEX } from "./names.js";

const MOODS = {
  joy: { mouthSmileLeft: 0.34, mouthSmileRight: 0.34, cheekSquintLeft: 0.2, cheekSquintRight: 0.2 },
  love: { mouthSmileLeft: 0.3, mouthSmileRight: 0.3, eyeSquintLeft: 0.2, eyeSquintRight: 0.2 },
  excited: { mouthSmileLeft: 0.38, mouthSmileRight: 0.38, browInnerUp: 0.25, eyeWideLeft: 0.2, eyeWideRight: 0.2 },
  sadness: { browInnerUp: 0.45, mouthFrownLeft: 0.32, mouthFrownRight: 0.32 },
  anger: { browDownLeft: 0.45, browDownRight: 0.45, mouthPressLeft: 0.25, mouthPressRight: 0.25 },
  grumpy: { browDownLeft: 0.35, browDownRight: 0.35, mouthFrownLeft: 0.25, mouthFrownRight: 0.25 },
  fear: { browInnerUp: 0.5, eyeWideLeft: 0.4, eyeWideRight: 0.4 },
  surprise: { browInnerUp: 0.4, browOuterUpLeft: 0.4, browOuterUpRight: 0.4, eyeWideLeft: 0.3, eyeWideRight: 0.3 },
  smug: { mouthSmileRight: 0.3, browOuterUpLeft: 0.3, eyeSquintLeft: 0.15, eyeSquintRight: 0.15 },
  sceptical: { browOuterUpLeft: 0.45, browDownRight: 0.3 },
  sleepy: { eyeBlinkLeft: 0.35, eyeBlinkRight: 0.35 },
};
const LINGER = 7;

export class Idle {
  constructor({ calm = false } = {}) {
    this.calm = calm;
    this.nextBlink = 1.2;
    this.blinkAt = -1;
    this.nextJump = 0.8;
    this.eyes = [0, 0];
    this.aim = [0, 0];
    this.head = [0, 0, 0];
    this.pointer = null;
    this.pointerAt = -99;
    this.mood = null;
    this.moodAt = -99;
    this.state = "idle";
    this.last = 0;
  }

  /** Where the pointer is, -1..1 from the middle of the face; x to the right, y down. */
  look(x, y, now) { this.pointer = [clamp(x, 1), clamp(y, 1)]; this.pointerAt = now; }

  feel(emotion, now) { this.mood = MOODS[emotion] ?? null; this.moodAt = now; }

  /** Writes the face at `now` seconds into weights (52) and pose (pitch, yaw, roll in degrees). */
  face(weights, pose, now) {
    const step = Math.min(0.1, Math.max(0, now - this.last));
    this.last = now;
    weights.fill(0);
    this.#feeling(weights, now);
    this.#turn(pose, now, step);
    this.#gaze(weights, now, step);
    this.#blink(weights, now);
  }

  #feeling(weights, now) {
    const since = now - this.moodAt;
    if (this.mood && since < LINGER) {
      const strength = Math.min(1, since / 0.4) * (1 - smooth(since / LINGER));
      for (const [name, value] of Object.entries(this.mood)) weights[INDEX[name]] = value * strength;
    }
    if (this.state === "listening") add(weights, "browInnerUp", 0.2);
    if (this.state === "thinking") { add(weights, "browInnerUp", 0.16); add(weights, "mouthPressLeft", 0.14); add(weights, "mouthPressRight", 0.1); }
  }

  #turn(pose, now, step) {
    const breath = this.calm ? 0 : Math.sin(now * 1.45);
    const drift = this.calm ? 0 : 1;
    const follows = this.#following(now);
    const want = [
      breath * 0.55 + drift * 0.8 * Math.sin(now * 0.31 + 1) + follows * this.#y() * 5,
      drift * 1.5 * Math.sin(now * 0.23) + follows * this.#x() * 8,
      drift * 0.9 * Math.sin(now * 0.19 + 2),
    ];
    if (this.state === "listening") want[2] += 3;
    if (this.state === "thinking") { want[0] -= 2; want[1] += 4; }
    for (let i = 0; i < 3; i++) pose[i] = this.head[i] += (want[i] - this.head[i]) * (1 - Math.exp(-step * 4.5));
  }

  #gaze(weights, now, step) {
    if (now >= this.nextJump) {
      const away = Math.random() < 0.24 && !this.calm;
      this.aim = [(Math.random() - 0.5) * (away ? 0.5 : 0.1), (Math.random() - 0.5) * (away ? 0.26 : 0.06)];
      this.nextJump = now + (away ? 0.35 + Math.random() * 0.5 : 0.8 + Math.random() * 2.2);
    }
    const follows = this.#following(now);
    const thinking = this.state === "thinking" ? 1 : 0;
    const want = [this.aim[0] + follows * this.#x() * 0.5 + thinking * 0.3, this.aim[1] + follows * this.#y() * 0.4 - thinking * 0.35];
    for (let i = 0; i < 2; i++) this.eyes[i] += (want[i] - this.eyes[i]) * (1 - Math.exp(-step * 26));
    const [x, y] = this.eyes;
    // Left and right are the character's own: to the right of the picture is to its left.
    add(weights, "eyeLookOutLeft", Math.max(0, x)); add(weights, "eyeLookInRight", Math.max(0, x));
    add(weights, "eyeLookInLeft", Math.max(0, -x)); add(weights, "eyeLookOutRight", Math.max(0, -x));
    add(weights, "eyeLookDownLeft", Math.max(0, y)); add(weights, "eyeLookDownRight", Math.max(0, y));
    add(weights, "eyeLookUpLeft", Math.max(0, -y)); add(weights, "eyeLookUpRight", Math.max(0, -y));
  }

  #blink(weights, now) {
    if (now >= this.nextBlink) {
      this.blinkAt = now;
      this.nextBlink = now + (Math.random() < 0.14 ? 0.34 : 2.1 + Math.random() * 3.6);
    }
    const t = now - this.blinkAt;
    const closed = t < 0.07 ? t / 0.07 : t < 0.1 ? 1 : t < 0.24 ? 1 - smooth((t - 0.1) / 0.14) : 0;
    for (const name of ["eyeBlinkLeft", "eyeBlinkRight"]) weights[INDEX[name]] = Math.max(weights[INDEX[name]], closed);
  }

  #following(now) { return this.pointer ? 1 - smooth((now - this.pointerAt - 2.5) / 2) : 0; }
  #x() { return this.pointer?.[0] ?? 0; }
  #y() { return this.pointer?.[1] ?? 0; }
}

const clamp = (value, most) => Math.max(-most, Math.min(most, value));
const smooth = (t) => { const x = Math.max(0, Math.min(1, t)); return x * x * (3 - 2 * x); };
const add = (weights, name, value) => { weights[INDEX[name]] = Math.min(1, weights[INDEX[name]] + value); };
