// Every change is a version: undo, redo, go to any of them, and see what differs.

import { get, post } from "../api.js";
import { announce, h, icon } from "../dom.js";
import { openDialog } from "../dialog.js";
import { note, tell } from "../toast.js";

export function versionsPart(context) {
  const list = h("ol", { class: "versions" });
  const undo = h("button", { type: "button", class: "button", onclick: () => step(-1) }, icon("undo"), "Undo");
  const redo = h("button", { type: "button", class: "button", onclick: () => step(1) }, icon("redo"), "Redo");
  const element = h("section", { class: "part", "aria-label": "Versions" }, h("h3", {}, "Versions"), h("div", { class: "row" }, undo, redo), list);
  let versions = [];
  let busy = false;

  const place = () => versions.findIndex((one) => one.current);
  async function load() {
    try { versions = (await get(`/api/personas/${context.persona.id}/versions`)).versions.sort((a, b) => a.number - b.number); } catch (error) { tell(error); return; }
    const i = place();
    undo.disabled = i <= 0;
    redo.disabled = i < 0 || i >= versions.length - 1;
    list.replaceChildren(...[...versions].reverse().map(line));
  }
  function line(version) {
    const when = new Date(version.created);
    return h("li", { class: version.current ? "current" : "" },
      h("div", {}, h("p", {}, noted(version)),
        h("p", { class: "hint" }, version.current ? "This is the one you see" : when.toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" }))),
      version.current ? null : h("div", { class: "row" },
        h("button", { type: "button", class: "button plain-button", "aria-label": `What differs in version ${version.number}`, onclick: () => compare(version) }, icon("compare"), "Compare"),
        h("button", { type: "button", class: "button", "aria-label": `Go to version ${version.number}`, onclick: () => choose(version.number) }, "Go to")));
  }
  async function step(by) {
    const next = versions[place() + by];
    if (next) await choose(next.number, by < 0 ? "Undone." : "Done again.");
  }
  async function choose(number, words = `This is version ${number}.`) {
    if (busy) return;
    busy = undo.disabled = redo.disabled = true;
    try {
      await context.changed(await post(`/api/personas/${context.persona.id}/versions/${number}`));
      note(words);
    } catch (error) { tell(error); } finally { busy = false; await load(); }
  }
  async function compare(version) {
    const now = versions[place()];
    try {
      const { differences } = await get(`/api/personas/${context.persona.id}/compare?a=${version.number}&b=${now.number}`);
      announce(`${differences.length} differences`);
      await openDialog(`Version ${version.number} and this one`, (dialog) => [
        context.persona.portrait ? h("div", { class: "side-by-side" }, looks(version, "Before"), looks(now, "Now")) : null,
        differences.length ? h("dl", { class: "differences" }, differences.flatMap(difference)) : h("p", { class: "hint" }, "In words they are alike."),
        h("div", { class: "row end" }, h("button", { type: "button", class: "button", onclick: () => dialog.close() }, "Close")),
      ], { wide: true });
    } catch (error) { tell(error); }
  }
  const looks = (version, name) => h("figure", {},
    h("img", { src: `/api/personas/${context.persona.id}/files/portrait.png?v=${version.number}`, alt: `Version ${version.number}`, width: 256, height: 256 }),
    h("figcaption", { class: "hint" }, name));
  return { element, load };
}

/** What is said of a version, as a sentence begins. */
function noted({ note, number }) {
  const words = note || (number === 1 ? "As it was made" : `Version ${number}`);
  return words[0].toUpperCase() + words.slice(1);
}

const difference = ({ field, before, after }) => [
  h("dt", {}, field.replaceAll("_", " ").replaceAll(".", ", ")),
  h("dd", {}, h("del", {}, said(before)), " ", h("ins", {}, said(after))),
];

function said(value) {
  if (value === null || value === undefined || value === "" || (Array.isArray(value) && !value.length)) return "nothing";
  if (Array.isArray(value)) return value.map(said).join(", ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
