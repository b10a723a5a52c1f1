// A picture of one's own: chosen, dropped or pasted; whom it shows is asked; its face is looked for, or marked by three
// clicks; then it is made.

import { postForm } from "../api.js";
import { h, icon } from "../dom.js";
import { startJob } from "../jobs.js";
import { go } from "../router.js";
import { tell } from "../toast.js";
import { bring, holdsPersona } from "./bring.js";
import { markFace } from "./marking.js";
import { whomItShows } from "./whom_it_shows.js";

const MOST = 20e6;
const KINDS = ["image/png", "image/jpeg", "image/webp", "image/gif", "image/bmp"];

export function pictureDrop(me, zone, description) {
  const input = h("input", { type: "file", accept: KINDS.join(","), class: "unseen", tabindex: -1, "aria-hidden": "true" });
  const button = h("button", { class: "button plain-button", type: "button", onclick: () => input.click() }, icon("picture"), "Use a picture of your own");
  let busy = false;

  async function use(file) {
    if (busy || !file) return;
    busy = true;
    button.setAttribute("aria-disabled", "true");
    try {
      if (await holdsPersona(file)) await bring(file, me);
      else await make(check(file, me.limits.upload_bytes ?? MOST), description());
    } catch (error) { tell(error); } finally {
      busy = false;
      button.removeAttribute("aria-disabled");
      input.value = "";
    }
  }
  input.addEventListener("change", () => use(input.files[0]));
  zone.addEventListener("paste", (event) => {
    const file = [...event.clipboardData.files].find((one) => one.type.startsWith("image/"));
    if (file) { event.preventDefault(); use(file); }
  });
  acceptDrops(zone, use);
  return { element: h("span", {}, input, button) };
}

function check(file, most) {
  if (file.type && !file.type.startsWith("image/")) {
    throw Object.assign(new Error("That file is not a picture."), { mend: "Use a PNG, JPEG or WebP file." });
  }
  if (file.size > most) {
    throw Object.assign(new Error(`That picture is ${Math.ceil(file.size / 1e6)} MB, and ${Math.floor(most / 1e6)} MB is the most.`), { mend: "Save it smaller." });
  }
  return file;
}

function acceptDrops(zone, use) {
  const over = (event) => {
    if (![...event.dataTransfer.types].includes("Files")) return;
    event.preventDefault();
    zone.classList.add("dropping");
  };
  zone.addEventListener("dragenter", over);
  zone.addEventListener("dragover", over);
  zone.addEventListener("dragleave", (event) => { if (!zone.contains(event.relatedTarget)) zone.classList.remove("dropping"); });
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    zone.classList.remove("dropping");
    use(event.dataTransfer.files[0]);
  });
}

/** Asks whom it shows; looks for the face; asks for three clicks where none is found; starts the making and goes to it. */
async function make(file, description) {
  const said = await whomItShows();
  if (!said) return;
  const look = new FormData();
  look.append("picture", file);
  let points = null;
  const found = await postForm("/api/faces", look);
  if (!found.found) {
    points = await markFace(file, found.message);
    if (!points) return;
  }
  const form = new FormData();
  form.append("picture", file);
  form.append("description", description || "a stranger from a picture");
  for (const [name, value] of Object.entries(said)) form.append(name, value);
  if (points) form.append("landmarks", JSON.stringify({ points }));
  const job = await startJob("create", form);
  go("making", job.id);
}
