// Shown when a view cannot be: the server is away, or there is no such persona.

import { h, sentence } from "../dom.js";

export function show({ main, error, again }) {
  document.title = "Animism";
  const gone = error.status === 404;
  main.append(h("div", { class: "lone" },
    h("h1", {}, gone ? "Nobody is here" : "Something is missing"),
    h("p", {}, sentence(gone ? "It may have been deleted, or it has another name now" : error.message)),
    error.mend && !gone ? h("p", { class: "hint" }, sentence(error.mend)) : null,
    h("div", { class: "row" },
      h("button", { type: "button", class: "button main", onclick: () => { main.replaceChildren(); again(); } }, "Try again"),
      h("a", { class: "button", href: "#/" }, "All personas"))));
}
