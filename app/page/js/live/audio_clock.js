// The master clock: the time of the sound that is heard. Browsers keep it still until the page was touched.

const RESUME_PATIENCE = 1500;

export class AudioClock {
  constructor() {
    this.context = new AudioContext({ latencyHint: "interactive" });
    this.out = this.context.createGain();
    this.out.connect(this.context.destination);
  }

  /** Seconds on the clock that sounds are scheduled by. */
  get now() { return this.context.currentTime; }

  /** Seconds on that clock of what comes out of the loudspeaker at this moment. */
  get heard() {
    const latency = this.context.outputLatency || this.context.baseLatency || 0;
    return this.context.currentTime - Math.min(0.5, latency);
  }

  get running() { return this.context.state === "running"; }

  /** To be called in the course of a gesture. Resolves to whether there is sound now. */
  async wake() {
    if (this.running) return true;
    await Promise.race([this.context.resume().catch(() => {}), new Promise((done) => setTimeout(done, RESUME_PATIENCE))]);
    return this.running;
  }

  set quiet(yes) { this.out.gain.setTargetAtTime(yes ? 0 : 1, this.now, 0.02); }

  async decode(sound) { return this.context.decodeAudioData(sound); }

  close() { this.context.close().catch(() => {}); }
}

/** A tenth of a second of silence as Ogg Opus, for finding out whether this browser decodes it (Safari did not for long). */
const SILENCE = [
  "T2dnUwACAAAAAAAAAAAnyO8KAAAAAGw4gKQBE09wdXNIZWFkAQE4AYC7AAAAAABPZ2dTAAAAAAAAAAAAACfI7woBAAAAxySCsgE2T3B1c1RhZ3",
  "MNAAAATGF2ZjYyLjEyLjEwMgEAAAAVAAAAZW5jb2Rlcj1MYXZmNjIuMTIuMTAyT2dnUwAEMBUAAAAAAAAnyO8KAgAAAFHQBUMGBwYGBgYGCAvk",
  "uaC8hAgHxrMOxggHxrMOxggHxrMOxggHxrMOxggHxrMOxg==",
].join("");

let opus = null;

/** The codecs to ask the server for, best first. Found out once. */
export async function codecs(clock) {
  opus ??= decodesOpus(clock);
  return (await opus) ? ["opus", "wav"] : ["wav"];
}

async function decodesOpus(clock) {
  const bytes = Uint8Array.from(atob(SILENCE), (letter) => letter.charCodeAt(0));
  try { return (await clock.decode(bytes.buffer)).duration > 0; } catch { return false; }
}
