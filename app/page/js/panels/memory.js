// What the persona knows of you: to read, to correct, to forget.

import { get, patch, remove } from "../api.js";
import { announce, h, icon, roundButton } from "../dom.js";
import { confirmed } from "../dialog.js";
import { note, tell } from "../toast.js";

export function memoryPanel(context) {
  const facts = h("ul", { class: "memories" });
  const summaries = h("ul", { class: "memories" });
  const empty = h("p", { class: "hint" });
  const older = h("section", { class: "part", "aria-label": "Summaries of earlier talks" }, h("h3", {}, "Of earlier talks"), summaries);
  const erase = h("button", { type: "button", class: "button danger", onclick: () => eraseAll() }, icon("trash"), "Forget everything");
  const element = h("div", { class: "memory" }, h("h2", {}, "Memory"), h("p", { class: "hint" }, "What it knows of you. Correct it, or have it forget."), empty, facts, older, h("div", {}, erase));
  const path = () => `/api/personas/${context.persona.id}/memories`;

  async function load() {
    let data;
    try { data = await get(path()); } catch (error) { tell(error); return; }
    const none = !data.facts.length && !data.reflections.length;
    empty.textContent = none ? "Nothing yet. Tell it your name, or what you like." : "";
    facts.replaceChildren(...data.facts.map(line));
    summaries.replaceChildren(...data.reflections.map(line));
    older.hidden = !data.reflections.length;
  }
  function line(memory) {
    const words = h("p", {}, memory.text);
    const item = h("li", {}, words, h("div", { class: "tools" },
      roundButton("change", `Correct: ${memory.text}`, () => correct(memory, item)), roundButton("trash", `Forget: ${memory.text}`, () => forget(memory))));
    return item;
  }
  function correct(memory, item) {
    const field = h("textarea", { class: "field", rows: 2, "aria-label": "The memory, corrected", maxlength: 2000 });
    field.value = memory.text;
    const done = async (event) => {
      event.preventDefault();
      if (!field.value.trim()) return;
      try { await patch(`${path()}/${memory.id}`, { text: field.value.trim() }); announce("Corrected"); await load(); } catch (error) { tell(error); }
    };
    item.replaceChildren(h("form", { class: "correct", onsubmit: done }, field, h("div", { class: "row end" },
      h("button", { type: "button", class: "button", onclick: load }, "Leave it"), h("button", { type: "submit", class: "button main" }, "Correct"))));
    field.focus();
  }
  async function forget(memory) {
    try { await remove(`${path()}/${memory.id}`); announce("Forgotten"); await load(); } catch (error) { tell(error); }
  }
  async function eraseAll() {
    if (!(await confirmed("Forget everything?", `${context.persona.name} will not know you, and the talk so far is gone.`, "Forget"))) return;
    try {
      await remove(path());
      context.talk.turns = [];
      await load();
      note("Everything is forgotten.");
    } catch (error) { tell(error); }
  }
  return { element, shown: load, refresh: (visible) => { if (visible) load(); } };
}
