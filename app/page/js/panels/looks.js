// Other takes of the portrait, to choose one from.

import { h, icon } from "../dom.js";
import { note } from "../toast.js";
import { workLine } from "./work.js";

export function looksPart(context) {
  const takes = h("div", { class: "takes", hidden: true });
  const work = workLine();
  const button = h("button", { type: "button", class: "button", onclick: () => draw() }, icon("dice"), "Three other looks");
  const element = h("section", { class: "part", "aria-label": "Looks" }, h("h3", {}, "Looks"), takes, work.element, h("div", {}, button));

  async function draw() {
    if (work.busy) return;
    clear();
    await work.run("looks", { persona: context.persona.id, count: 3 }, { look: (data) => add(data) });
  }
  function add({ index, seed, image }) {
    takes.hidden = false;
    const take = h("button", { type: "button", class: "take", onclick: () => keep(seed) },
      h("img", { src: image, alt: `Look ${index + 1}`, width: 256, height: 256 }), h("span", {}, "Keep this"));
    takes.append(take);
  }
  async function keep(seed) {
    if (work.busy) return;
    const all = [...takes.querySelectorAll("button")];
    all.forEach((take) => { take.disabled = true; });
    const done = await work.run("keep", { persona: context.persona.id, seed });
    all.forEach((take) => { take.disabled = false; });
    if (!done?.persona) return;
    clear();
    await context.changed(done.persona);
    note("The new look is kept.");
  }
  function clear() { takes.replaceChildren(); takes.hidden = true; }
  element.hidden = context.persona.face !== "sculpture";
  return { element, add, clear };
}
