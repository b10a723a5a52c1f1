// Slow work: starts it, follows its events, cancels it. What an event means is the caller's business.

import { get, post, postForm, remove, ApiError } from "./api.js";

const EVENTS = ["stage", "author", "portrait", "voice", "look", "answer", "done", "failed", "cancelled"];
const LAST = new Set(["done", "failed", "cancelled"]);

export async function startJob(kind, body) {
  const send = body instanceof FormData ? postForm : post;
  return (await send(`/api/jobs/${kind}`, body)).job;
}

export const cancelJob = (id) => remove(`/api/jobs/${encodeURIComponent(id)}`);

/**
 * Calls handlers[event](data) for everything the job tells, from its first event on; the browser takes up a broken
 * connection again by itself. `handlers.lost(error)` when the server knows no such job. Returns a function that stops.
 */
export function followJob(id, handlers) {
  const path = `/api/jobs/${encodeURIComponent(id)}`;
  const source = new EventSource(`${path}/events`);
  const stop = () => source.close();
  for (const name of EVENTS) {
    source.addEventListener(name, (event) => {
      if (LAST.has(name)) stop();
      handlers[name]?.(event.data ? JSON.parse(event.data) : {});
    });
  }
  source.addEventListener("error", async () => {
    if (source.readyState !== EventSource.CLOSED) return;
    try {
      const job = await get(path);
      setTimeout(() => handlers.lost?.(new ApiError(`The connection to this work was lost while it was ${job.state}.`, { mend: "Reload the page." })));
    } catch (error) { handlers.lost?.(error); }
  });
  return stop;
}

/** Runs a job to its end: the data of "done". Rejects with an ApiError when it fails or is cancelled. */
export async function runJob(kind, body, handlers = {}, onJob = () => {}) {
  const job = await startJob(kind, body);
  onJob(job);
  return new Promise((resolve, reject) => {
    followJob(job.id, {
      ...handlers,
      done: resolve,
      failed: (data) => reject(new ApiError(data.message, data)),
      cancelled: () => reject(new ApiError("Cancelled.", { type: "Cancelled" })),
      lost: reject,
    });
  });
}
