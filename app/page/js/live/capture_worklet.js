// Runs in the audio thread: brings the microphone to 16 kHz, 16 bits, one channel, in pieces of 20 ms with their loudness.

const RATE = 16000, PIECE = 320;

class Capture extends AudioWorkletProcessor {
  constructor() {
    super();
    this.step = sampleRate / RATE;
    this.place = 0;
    this.sum = 0;
    this.count = 0;
    this.piece = new Int16Array(PIECE);
    this.filled = 0;
    this.power = 0;
  }

  process([input]) {
    const sound = input[0];
    if (!sound) return true;
    for (const value of sound) {
      this.sum += value;
      this.count++;
      this.place++;
      if (this.place >= this.step) {
        this.place -= this.step;
        this.#put(this.sum / this.count);
        this.sum = this.count = 0;
      }
    }
    return true;
  }

  #put(value) {
    this.power += value * value;
    this.piece[this.filled++] = Math.max(-32768, Math.min(32767, Math.round(value * 32767)));
    if (this.filled < PIECE) return;
    const level = Math.sqrt(this.power / PIECE);
    const pcm = this.piece.buffer;
    this.port.postMessage({ pcm, level }, [pcm]);
    this.piece = new Int16Array(PIECE);
    this.filled = this.power = 0;
  }
}

registerProcessor("capture", Capture);
