// Shown when a view cannot be: the server is away, or there is no such persona.

import { h } from "../dom.js";

export function show({ main, error, again }) {
  document.title = "Animism";
  main.append(h("div", { class: "lone" },
    h("h1", {}, error.status === 404 ? "Nobody is here" : "Something is missing"),
    h("p", {}, error.message), error.mend ? h("p", { class: "hint" }, error.mend) : null,
    h("div", { class: "row" },
      h("button", { type: "button", class: "button main", onclick: () => { main.replaceChildren(); again(); } }, "Try again"),
      h("a", { class: "button", href: "#/" }, "All personas"))));
}
