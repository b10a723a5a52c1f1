// The first view: one field for anything, and everybody who was made so far.

import { describeField } from "../home/describe_field.js";
import { gallery } from "../home/gallery.js";
import { presets } from "../home/presets.js";
import { starters } from "../home/starters.js";
import { h } from "../dom.js";

export async function show({ main, me }) {
  document.title = "Animism: describe anything; meet it";
  main.className = "home";
  const field = describeField(me);
  const first = starters((text) => field.write(text));
  const finished = presets();
  const people = gallery((empty) => { first.hidden = !empty; finished.show(empty); });
  main.append(
    h("section", { class: "hero", "aria-labelledby": "describe" }, h("h1", { id: "describe" }, h("span", {}, "Describe anything."), " ", h("span", {}, "Meet it.")), field.element),
    first, finished.element, people.element,
  );
  await people.load();
  return () => field.dispose();
}
