// Speaks with the server over HTTP, and turns what goes wrong into an ApiError with words for a person.

export class ApiError extends Error {
  constructor(message, { mend = null, type = "", status = 0 } = {}) {
    super(message);
    Object.assign(this, { mend, type, status });
  }
}

const UNREACHABLE = "The server does not answer.";

async function request(method, path, { body, form, signal } = {}) {
  const headers = { Accept: "application/json" };
  if (method !== "GET") headers["X-Animism"] = "1";
  if (body !== undefined) headers["Content-Type"] = "application/json";
  let answer;
  try {
    answer = await fetch(path, {
      method, headers, signal, credentials: "same-origin", body: form ?? (body === undefined ? undefined : JSON.stringify(body)),
    });
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new ApiError(UNREACHABLE, { mend: "See that animism serve is still running, then try again.", type: "Unreachable" });
  }
  if (!answer.ok) throw await readError(answer);
  return answer;
}

async function readError(answer) {
  let said = {};
  try { said = (await answer.json()).error ?? {}; } catch { /* not JSON: a proxy's page */ }
  if (answer.status === 401 && !answer.url.endsWith("/api/session")) dispatchEvent(new CustomEvent("animism:token", { detail: said.message }));
  const wait = answer.headers.get("Retry-After");
  const mend = said.mend ?? (answer.status === 429 ? `Wait ${wait ?? "a few"} seconds and try again.` : null);
  return new ApiError(said.message ?? `The server answered ${answer.status}.`, { mend, type: said.type, status: answer.status });
}

const json = async (answer) => (answer.status === 204 ? null : answer.json());

export const get = async (path, signal) => json(await request("GET", path, { signal }));
export const post = async (path, body = {}, signal) => json(await request("POST", path, { body, signal }));
export const patch = async (path, body) => json(await request("PATCH", path, { body }));
export const remove = async (path) => json(await request("DELETE", path));
export const postForm = async (path, form, signal) => json(await request("POST", path, { form, signal }));
export const postForBlob = async (path, body) => (await request("POST", path, { body })).blob();
export const getBytes = async (path, signal) => (await request("GET", path, { signal })).arrayBuffer();
