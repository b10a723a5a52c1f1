// Everybody who was made: portrait, name and a line; search when there are many; delete with time to think again.

import { aiMark } from "../ai_mark.js";
import { get, remove } from "../api.js";
import { announce, h, icon, roundButton } from "../dom.js";
import { confirmed } from "../dialog.js";
import { note, tell } from "../toast.js";

const PAGE = 24;
const MANY = 8;

/** `whenEmpty(yes)` hears whether there is anybody at all. */
export function gallery(whenEmpty = () => {}) {
  const list = h("ul", { class: "people" });
  const search = h("input", { class: "field", type: "search", placeholder: "Search", "aria-label": "Search your personas", maxlength: 200 });
  const more = h("button", { type: "button", class: "button", hidden: true }, "Show more");
  const nobody = h("p", { class: "hint nobody", hidden: true });
  const heading = h("div", { class: "heading" }, h("h2", { id: "people" }, "Whom you have met"), h("div", { class: "search", hidden: true }, icon("search"), search));
  const element = h("section", { class: "gallery", "aria-labelledby": "people", hidden: true }, heading, list, nobody, h("div", { class: "more" }, more));
  let asked = 0;
  let shown = 0;

  async function load(from = 0) {
    const mine = ++asked;
    const words = search.value.trim();
    let answer;
    try {
      answer = await get(`/api/personas?limit=${PAGE}&offset=${from}&search=${encodeURIComponent(words)}`);
    } catch (error) { tell(error); return; }
    if (mine !== asked) return;
    if (!from) { list.replaceChildren(); shown = 0; }
    shown += answer.personas.length;
    list.append(...answer.personas.map((persona, i) => card(persona, i, () => { shown--; settle(answer.total - 1, words); })));
    more.hidden = from + answer.personas.length >= answer.total;
    if (answer.total > MANY && !words) heading.lastChild.hidden = false;
    settle(answer.total, words);
    if (words) announce(`${answer.total} found`);
  }

  function settle(total, words) {
    element.hidden = total === 0 && !words;
    whenEmpty(element.hidden);
    nobody.hidden = !(total === 0 && words);
    nobody.textContent = `Nobody is called or described like “${words}”.`;
  }

  let wait = 0;
  search.addEventListener("input", () => { clearTimeout(wait); wait = setTimeout(() => load(), 220); });
  more.addEventListener("click", () => load(shown));
  return { element, load: () => load() };
}

function card(persona, i, gone) {
  const picture = h("span", { class: "portrait" });
  if (persona.portrait) picture.append(h("img", { src: persona.portrait, alt: "", loading: i < 8 ? "eager" : "lazy", decoding: "async", width: 512, height: 512 }), aiMark(true));
  const link = h("a", { class: "person", href: `#/meet/${encodeURIComponent(persona.slug || persona.id)}` },
    picture, h("span", { class: "name" }, persona.name), h("span", { class: "summary" }, firstSentence(persona.summary)));
  const item = h("li", {}, link, roundButton("trash", `Delete ${persona.name}`, () => discard(persona, item, gone), { class: "round discard" }));
  item.style.setProperty("--i", i % 12);
  return item;
}

async function discard(persona, item, gone) {
  const yes = await confirmed(`Delete ${persona.name}?`, "The portrait, the voice, every version and all memories go with it. This cannot be taken back.", "Delete");
  if (!yes) return;
  try {
    await remove(`/api/personas/${encodeURIComponent(persona.id)}`);
    const next = item.nextElementSibling ?? item.previousElementSibling;
    item.remove();
    (next?.querySelector("a") ?? document.getElementById("anything"))?.focus();
    gone();
    note(`${persona.name} is gone.`);
  } catch (error) { tell(error); }
}

/** At most the first sentence, for a line below a name. */
function firstSentence(text) {
  return (text ?? "").split(/(?<=[.!?])\s/)[0];
}
