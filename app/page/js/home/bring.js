// A persona from a file: an .animism file or a character card, chosen or dropped. Begins to take it in and goes there.

import { h, icon } from "../dom.js";
import { startJob } from "../jobs.js";
import { go } from "../router.js";
import { tell } from "../toast.js";

const ENDINGS = /\.(animism|charx|json|ya?ml)$/i;
const MOST = 20e6;
const HEAD = 262_144;

/** Whether a file holds a persona: by its ending, or as a picture with a card in it. Reads its beginning and its end. */
export async function holdsPersona(file) {
  if (ENDINGS.test(file.name)) return true;
  if (!/^image\/(png|apng)$/.test(file.type)) return false;
  const parts = [file.slice(0, HEAD), file.slice(Math.max(0, file.size - 4 * 1024 * 1024))];
  for (const part of parts) {
    const text = new TextDecoder("latin1").decode(await part.arrayBuffer());
    if (/[tiz](EXt|TXt)(chara|ccv3)\0/.test(text)) return true;
  }
  return false;
}

export async function bring(file, me) {
  const most = me.limits.upload_bytes ?? MOST;
  if (file.size > most) {
    throw Object.assign(new Error(`That file is ${Math.ceil(file.size / 1e6)} MB, and ${Math.floor(most / 1e6)} MB is the most.`), { mend: "Take it in with: animism import FILE." });
  }
  const form = new FormData();
  form.append("file", file);
  const job = await startJob("import", form);
  go("making", job.id);
}

export function bringButton(me) {
  const input = h("input", { type: "file", accept: ".animism,.charx,.json,.yaml,.yml,.png,.webp", class: "unseen", tabindex: -1, "aria-hidden": "true" });
  const button = h("button", { class: "button plain-button", type: "button", onclick: () => input.click() }, icon("card"), "Bring a persona or card");
  input.addEventListener("change", async () => {
    const [file] = input.files;
    if (!file) return;
    button.disabled = true;
    try { await bring(file, me); } catch (error) { tell(error); } finally { button.disabled = false; input.value = ""; }
  });
  return h("span", {}, input, button);
}
