// Listening by the browser's own recogniser, on the device where the browser offers that.

export const Recognition = window.SpeechRecognition ?? window.webkitSpeechRecognition ?? null;

/** Errors after which this recogniser will not work here at all. */
const HOPELESS = new Set(["network", "service-not-allowed", "language-not-supported"]);

/** Whether this browser can recognise `language` without sending sound away. */
export async function onDevice(language) {
  try { return (await Recognition.available({ langs: [language], processLocally: true })) === "available"; } catch { return false; }
}

export class BrowserEars {
  /** `told`: { heard(text, final), ended(), failed(code, hopeless) } */
  constructor(language, told) { Object.assign(this, { language, told }); }

  async start({ held, continuous }) {
    const local = await onDevice(this.language);
    if (this.stopped) return;
    const ears = this.ears = new Recognition();
    ears.lang = this.language;
    ears.interimResults = true;
    ears.continuous = Boolean(held || continuous);
    if (local) ears.processLocally = true;
    ears.onresult = (event) => this.#heard(event);
    ears.onerror = ({ error }) => { if (error !== "no-speech" && error !== "aborted") this.told.failed(error, HOPELESS.has(error)); };
    // Recognisers end by themselves after a silence; hands-free goes on until it is switched off.
    ears.onend = () => { if (!this.stopped && ears.continuous && !this.broken) this.#again(); else this.told.ended(); };
    ears.start();
  }

  stop() { this.stopped = true; try { this.ears?.stop(); } catch { /* it had not begun */ } }

  abort() { this.broken = this.stopped = true; try { this.ears?.abort(); } catch { /* it had not begun */ } }

  #heard({ results, resultIndex }) {
    for (let i = resultIndex; i < results.length; i++) this.told.heard(results[i][0].transcript.trim(), results[i].isFinal);
  }

  #again() { setTimeout(() => { if (!this.stopped) try { this.ears.start(); } catch { this.told.ended(); } }, 250); }
}
