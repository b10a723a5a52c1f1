// Changes by talking: say what should be different; other looks to choose from; the versions with a way back.

import { h, icon } from "../dom.js";
import { limitText, growing } from "../text_limits.js";
import { looksPart } from "./looks.js";
import { versionsPart } from "./versions.js";
import { workLine } from "./work.js";

const IDEAS = ["with a pirate hat", "make it older", "a deeper voice", "it should hate chess"];
const MOST = 4000;

export function changePanel(context) {
  const thread = h("ol", { class: "turns", "aria-live": "polite" });
  const field = h("textarea", { class: "field", rows: 1, "aria-label": "What should be different?", placeholder: "with a pirate hat" });
  const button = h("button", { type: "submit", class: "round send", "aria-label": "Change it", title: "Change it" }, icon("send"));
  const ideas = h("div", { class: "chips" }, IDEAS.map((idea) => h("button", { type: "button", class: "button idea", onclick: () => ask(idea) }, idea)));
  const work = workLine();
  const looks = looksPart(context);
  const versions = versionsPart(context);
  const form = h("form", { class: "ask" }, field, button);
  const element = h("div", { class: "change" },
    h("h2", {}, "Change"), h("p", { class: "hint" }, "Say what should be different. Everything else stays as it is, and every change can be undone."),
    thread, work.element, form, ideas, looks.element, versions.element);
  const fit = growing(field, 140);
  limitText(field, () => MOST);

  async function ask(text) {
    if (!text.trim() || work.busy) return;
    ideas.hidden = true;
    add("mine", "You", text.trim());
    field.value = "";
    fit();
    const answers = [];
    const done = await work.run("plan", { persona: context.persona.id, text: text.trim() }, {
      answer: (data) => { answers.push(data); add("theirs", "Animism", data.text); },
      look: (data) => looks.add(data),
      fault: (error) => { if (error.type === "Cancelled") add("theirs", "Animism", "Stopped; nothing was changed."); },
    });
    if (done?.persona && done.persona.version !== context.persona.version) await context.changed(done.persona);
    field.focus({ preventScroll: true });
  }
  function add(kind, who, text) {
    const line = h("li", { class: kind }, h("span", { class: "who" }, who), h("p", {}, text));
    thread.append(line);
    line.scrollIntoView({ block: "nearest" });
  }
  form.addEventListener("submit", (event) => { event.preventDefault(); ask(field.value); });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); form.requestSubmit(); }
  });
  return { element, shown: () => versions.load(), refresh: () => { looks.clear(); versions.load(); } };
}
