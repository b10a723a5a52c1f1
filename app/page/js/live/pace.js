// How fast and how large a face is drawn here: keeps the frame rate by changing the number of pixels, and says when even
// the smallest picture comes too slowly. Measures, decides, draws nothing.

const SAMPLES = 24;
const GOOD = 1 / 50, SLOW = 1 / 34, HOPELESS = 1 / 7;
const LEAST = 0.3;
const PATIENCE = 3;

export class Pace {
  constructor() {
    this.scale = 1;
    this.software = false;
    this.times = [];
    this.last = 0;
    this.hopeless = 0;
  }

  /** A new face. Processors without graphics start small and draw a face at rest less often. */
  begin(software) {
    this.software = software;
    this.scale = software ? 0.5 : 1;
    this.times = [];
    this.hopeless = 0;
    this.last = 0;
  }

  pause() { this.last = 0; }

  /** Whether this frame is left out. */
  skips(now, speaking) {
    if (!this.software || !this.last) return false;
    return now - this.last < (speaking ? 1 / 30 : 1 / 15) - 0.004;
  }

  /** After a frame: "smaller", "larger", "hopeless" or null. */
  drawn(now) {
    const took = this.last ? now - this.last : 0;
    this.last = now;
    if (took <= 0 || took > 1.5) return null;
    this.times.push(took);
    if (this.times.length < SAMPLES) return null;
    const middle = this.times.sort((a, b) => a - b)[SAMPLES >> 1];
    this.times = [];
    return this.#judge(this.software ? middle - 1 / 15 + GOOD : middle);
  }

  #judge(middle) {
    if (middle > SLOW && this.scale > LEAST) { this.scale = Math.max(LEAST, this.scale * 0.8); return "smaller"; }
    if (middle > HOPELESS && ++this.hopeless >= PATIENCE) return "hopeless";
    if (middle < GOOD && this.scale < 1 && !this.software) { this.scale = Math.min(1, this.scale * 1.1); return "larger"; }
    if (middle < HOPELESS) this.hopeless = 0;
    return null;
  }
}
