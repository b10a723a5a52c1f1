// Shown while nobody was made yet: finished personas that come with Animism. A click takes one in and meets it.

import { aiMark } from "../ai_mark.js";
import { get, post } from "../api.js";
import { h } from "../dom.js";
import { go } from "../router.js";
import { tell } from "../toast.js";

export function presets() {
  const list = h("ul", { class: "people" });
  const element = h("section", { class: "gallery presets", "aria-labelledby": "presets", hidden: true },
    h("div", { class: "heading" }, h("h2", { id: "presets" }, "Or meet one of these")), list);
  let asked = false;

  /** Shows them, or not; they are fetched when they are first shown. */
  async function show(yes) {
    element.hidden = !yes || !list.children.length;
    if (!yes || asked) return;
    asked = true;
    try {
      const answer = await get("/api/presets");
      list.append(...answer.presets.map((one, i) => item(one, i)));
      element.hidden = !list.children.length;
    } catch (error) { asked = false; tell(error); }
  }
  return { element, show };
}

function item(one, i) {
  const meet = h("button", { type: "button", class: "person", onclick: () => take(one, meet) },
    h("span", { class: "portrait" }, h("img", { src: one.portrait, alt: "", loading: "lazy", decoding: "async", width: 512, height: 512 }), aiMark(true)),
    h("span", { class: "name" }, one.called), h("span", { class: "summary", lang: one.language }, one.summary));
  const line = h("li", {}, meet);
  line.style.setProperty("--i", i % 12);
  return line;
}

async function take(one, button) {
  button.disabled = true;
  try {
    const persona = await post(`/api/presets/${encodeURIComponent(one.name)}`);
    go("meet", persona.slug);
  } catch (error) { tell(error); button.disabled = false; }
}
