/* How large a face is drawn: measured frame intervals in, a side in pixels out, and word when even the smallest is too
   slow and the server should send pictures. Pure: it draws nothing and looks at no clock.

   const governor = new Governor({ most: 720 });
   face.resize(governor.size);
   ... each frame: if (governor.note(milliseconds since the frame before)) face.resize(governor.size);
   governor.tooSlow
   ... after the page was hidden: governor.rest(); */

/** Sides it chooses among, pixels. */
export const SIZES = [720, 540, 400, 300];

const SAMPLES = 20; // intervals that a verdict takes the middle of
const FAR_TOO_SLOW = 150; // ms; this many times that in a row needs no middle:
const AT_ONCE = 3;
const SLOW = 40; // ms, the 25 frames a second of a performance
const HOPELESS = 80; // ms at the smallest size: a mouth is then out of step with its words
const FAST = 19; // ms: nothing is lost on a screen of 60 Hz
const CALM = 4000; // ms that have to be fast before a larger size is tried
const LONGEST = 120000; // ms, for a larger size that failed again and again

export class Governor {
  /** Begins at the largest of SIZES up to `start` and never chooses more than `most`; at least the smallest. */
  constructor({ start = 540, most = SIZES[0] } = {}) {
    this.limit(most);
    this.at = Math.max(this.first, largest(start));
    this.calm = CALM;
    this.tooSlow = false;
    this.rest();
  }

  /** Side to draw at, pixels. */
  get size() {
    return SIZES[this.at];
  }

  /** The face is shown with at most `most` pixels a side. */
  limit(most) {
    this.first = largest(most);
    if (this.at < this.first) this.at = this.first;
  }

  /** Forget what was measured: the page was hidden, the face is new. */
  rest() {
    this.intervals = [];
    this.fastFor = 0;
    this.slowInARow = 0;
    this.skip = 1; // the frame after a pause or a change measures the pause
  }

  /** Hear how many milliseconds lay between two frames; true when `size` changed. */
  note(milliseconds) {
    if (this.skip > 0) {
      this.skip--;
      return false;
    }
    if (!(milliseconds > 0) || this.tooSlow) return false;
    this.slowInARow = milliseconds > FAR_TOO_SLOW ? this.slowInARow + 1 : 0;
    if (this.slowInARow >= AT_ONCE) return this.step(SIZES.length - 1);
    this.intervals.push(milliseconds);
    if (this.intervals.length < SAMPLES) return false;
    const middle = this.intervals.sort((a, b) => a - b)[SAMPLES >> 1];
    const passed = this.intervals.reduce((a, b) => a + b);
    this.intervals = [];
    return this.judge(middle, passed);
  }

  judge(middle, passed) {
    const smallest = this.at === SIZES.length - 1;
    if (middle > SLOW && !smallest) return this.step(this.at + 1);
    if (middle > HOPELESS) this.tooSlow = true;
    this.fastFor = middle < FAST ? this.fastFor + passed : 0;
    if (this.fastFor < this.calm || this.at <= this.first) return false;
    return this.step(this.at - 1);
  }

  /* What was left for being too slow is tried again later each time, or a face would keep changing its size. */
  step(at) {
    if (at === this.at) {
      this.tooSlow = true; // the smallest, and still far too slow
      return false;
    }
    if (at > this.at) this.calm = Math.min(LONGEST, this.tried ? this.calm * 3 : this.calm);
    this.tried = at < this.at;
    this.at = at;
    this.rest();
    return true;
  }
}

/* Where in SIZES the largest of at most `pixels` is; the smallest when all are larger. */
function largest(pixels) {
  const at = SIZES.findIndex((size) => size <= pixels);
  return at < 0 ? SIZES.length - 1 : at;
}
