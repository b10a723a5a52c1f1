// Asks whom a picture shows, before anything looks at it: no real person, or somebody who agreed.

import { h, labelled } from "../dom.js";
import { openDialog } from "../dialog.js";

/** { shows: "nobody" } or { shows: "person", subject, evidence }; null when one thinks better of it. */
export async function whomItShows() {
  const said = {};
  const answer = await openDialog("Whom does it show?", (dialog) => question(dialog, said));
  return answer === "said" ? said : null;
}

function question(dialog, said) {
  const subject = h("input", { class: "field", type: "text", maxlength: 300, autocomplete: "off" });
  const evidence = h("input", { class: "field", type: "text", maxlength: 2000, autocomplete: "off", placeholder: "for example: by letter on 3 May" });
  const theirs = h("div", { class: "theirs", hidden: true }, labelled("Their name", subject), labelled("How they agreed that this picture may talk", evidence));
  const go = h("button", { type: "submit", class: "button main", disabled: true }, "Let it talk");
  const choice = (value, title, words) => h("label", { class: "choice" }, h("input", { type: "radio", name: "shows", value }),
    h("span", {}, h("strong", {}, title), h("span", { class: "hint" }, words)));
  const form = h("form", { class: "whom", method: "dialog" },
    h("fieldset", {}, h("legend", {}, "What you say is kept with the character."),
      choice("nobody", "No real person", "a drawing, a thing, a pet, somebody made up"),
      choice("person", "A real person, who agreed", "you, or somebody you asked")),
    theirs,
    h("div", { class: "row end" }, h("button", { type: "button", class: "button plain-button", onclick: () => dialog.close("") }, "Another picture"), go));
  const read = () => {
    Object.assign(said, { shows: form.elements.shows.value, subject: subject.value.trim(), evidence: evidence.value.trim() });
    theirs.hidden = said.shows !== "person";
    go.disabled = !said.shows || (said.shows === "person" && !(said.subject && said.evidence));
  };
  form.addEventListener("input", read);
  form.addEventListener("submit", (event) => { event.preventDefault(); read(); if (!go.disabled) dialog.close("said"); });
  return [form];
}
