// Slow work inside a panel: a bar with words and a way to cancel; one piece of work at a time.

import { h } from "../dom.js";
import { cancelJob, runJob } from "../jobs.js";
import { tell } from "../toast.js";

export function workLine() {
  const words = h("p", { class: "hint", role: "status" });
  const bar = h("i");
  const cancel = h("button", { type: "button", class: "button plain-button" }, "Cancel");
  const element = h("div", { class: "work", hidden: true }, h("div", { class: "work-words" }, words, cancel), h("div", { class: "bar" }, bar));
  let job = null;
  let busy = false;
  cancel.addEventListener("click", () => { if (job) cancelJob(job.id).catch(tell); });

  return {
    element,
    get busy() { return busy; },
    /** The job's "done" data, or null when it failed, was cancelled, or other work is under way. */
    async run(kind, body, handlers = {}) {
      if (busy) return null;
      busy = true;
      element.hidden = false;
      words.textContent = "One moment";
      bar.style.setProperty("--done", 0.03);
      try {
        return await runJob(kind, body, {
          ...handlers,
          stage(data) {
            words.textContent = data.message;
            bar.style.setProperty("--done", data.fraction);
            handlers.stage?.(data);
          },
        }, (started) => { job = started; });
      } catch (error) {
        if (error.type !== "Cancelled") tell(error);
        handlers.fault?.(error);
        return null;
      } finally {
        busy = false;
        job = null;
        element.hidden = true;
      }
    },
  };
}
