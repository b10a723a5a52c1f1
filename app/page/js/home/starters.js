// Shown while nobody was made yet: our examples with their characters, each of which fills the field.

import { h } from "../dom.js";
import { EXAMPLES } from "./examples.js";

export function starters(choose) {
  return h("section", { class: "starters", "aria-labelledby": "starters", hidden: true },
    h("h2", { id: "starters" }, "Or begin with one of these"),
    h("ul", {}, EXAMPLES.map((example) => h("li", {}, starter(example, choose)))));
}

function starter({ text, character }, choose) {
  const picture = h("i");
  picture.style.backgroundImage = `url("/page/peeking/${character}.webp")`;
  return h("button", { type: "button", class: "starter", onclick: () => choose(text) }, h("span", { class: "head", "aria-hidden": "true" }, picture), h("span", {}, text));
}
