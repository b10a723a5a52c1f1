// The face of every moment: speech where there is speech, life at rest elsewhere, blended so that neither begins at once.

import { Idle } from "./idle.js";

const IN = 0.16, OUT = 0.34;

export class Performance {
  constructor(player, { calm }) {
    this.player = player;
    this.idle = new Idle({ calm });
    this.weights = new Float32Array(52);
    this.pose = [0, 0, 0];
    this.spoken = new Float32Array(52);
    this.spokenPose = [0, 0, 0];
    this.strength = 0;
    this.last = 0;
  }

  /** { weights, pose, speaking } at `now` seconds of the page's own time. The arrays are used again by the next call. */
  at(now) {
    const step = Math.min(0.1, Math.max(0, now - this.last));
    this.last = now;
    this.idle.face(this.weights, this.pose, now);
    const speaking = this.player?.face(this.spoken, this.spokenPose) ?? false;
    this.strength = clamp(this.strength + (speaking ? step / IN : -step / OUT));
    const a = this.strength * this.strength * (3 - 2 * this.strength);
    for (let i = 0; i < 52; i++) this.weights[i] += (this.spoken[i] - this.weights[i]) * a;
    for (let i = 0; i < 3; i++) this.pose[i] += (this.spokenPose[i] - this.pose[i] * 0.6) * a;
    return { weights: this.weights, pose: this.pose, speaking };
  }
}

const clamp = (value) => Math.max(0, Math.min(1, value));
