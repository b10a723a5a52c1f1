// Whether somebody is speaking: the loudness of 20 ms pieces against a floor that follows the room. Numbers only.

const LEAST = 0.012, ABOVE = 3;
const BEGIN = 4, HANGOVER = 40;

export class VoiceActivity {
  constructor() {
    this.floor = 0.004;
    this.loud = 0;
    this.still = 0;
    this.speaking = false;
  }

  /** "begin", "end" or null after one more piece. `wary` asks for more while the persona itself sounds. */
  hear(level, wary = false) {
    const above = level > Math.max(LEAST, this.floor * ABOVE) * (wary ? 2.2 : 1);
    if (!this.speaking) this.floor += (level - this.floor) * (level > this.floor ? 0.01 : 0.08);
    this.loud = above ? this.loud + 1 : Math.max(0, this.loud - 1);
    this.still = above ? 0 : this.still + 1;
    if (!this.speaking && this.loud >= (wary ? BEGIN * 3 : BEGIN)) { this.speaking = true; return "begin"; }
    if (this.speaking && this.still >= HANGOVER) { this.speaking = false; this.loud = 0; return "end"; }
    return null;
  }
}
