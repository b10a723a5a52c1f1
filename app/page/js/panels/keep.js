// To keep: downloads. And to part: delete.

import { remove } from "../api.js";
import { h, icon, sentence } from "../dom.js";
import { confirmed } from "../dialog.js";
import { go } from "../router.js";
import { note, tell } from "../toast.js";

const THINGS = [
  { kind: "mp4", name: "Greeting", what: "a film of it saying hello" },
  { kind: "png", name: "Portrait", what: "the picture" },
  { kind: "glb", name: "3D model", what: "a GLB whose face moves, for browsers, Blender and games" },
  { kind: "vrm", name: "VRM avatar", what: "a VRM 1.0, for avatar and streaming programs" },
  { kind: "card", name: "Character card", what: "who it is, for other programs" },
  { kind: "animism", name: "The persona itself", what: "one file that is the same persona in another Animism" },
  { kind: "everything", name: "Everything", what: "all files in one archive" },
];

export function keepPanel(context) {
  const list = h("ul", { class: "downloads" });
  const notes = h("div", { class: "part notes" });
  const part = h("button", { type: "button", class: "button danger", onclick: () => discard() }, icon("trash"), "Delete this persona");
  const element = h("div", { class: "keep" }, h("h2", {}, "Keep"), list, notes, h("div", {}, part));

  function load() {
    const { downloads, notes: lines } = context.persona;
    list.replaceChildren(...THINGS.filter(({ kind }) => downloads[kind]).map(({ kind, name, what }) => h("li", {},
      h("a", { class: "download", href: downloads[kind], download: "" }, icon("keep"), h("span", {}, h("strong", {}, name), h("span", { class: "hint" }, what))))));
    notes.replaceChildren(...(lines.length ? [h("h3", {}, "How it was made"), ...lines.map((line) => h("p", { class: "hint" }, sentence(line)))] : []));
  }
  async function discard() {
    const { id, name } = context.persona;
    if (!(await confirmed(`Delete ${name}?`, "The portrait, the voice, every version and all memories go with it. This cannot be taken back.", "Delete"))) return;
    try { await remove(`/api/personas/${id}`); go("home"); note(`${name} is gone.`); } catch (error) { tell(error); }
  }
  load();
  return { element, refresh: load };
}
