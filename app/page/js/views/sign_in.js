// Asks for the access token when the server wants one. The token goes into a cookie that scripts cannot read.

import { post } from "../api.js";
import { h, labelled } from "../dom.js";

export function show({ main, done }) {
  document.title = "Animism: access token";
  const field = h("input", { class: "field", type: "password", name: "token", autocomplete: "current-password", required: true, maxlength: 500 });
  const fault = h("p", { class: "hint", role: "alert" }, "");
  const button = h("button", { class: "button main", type: "submit" }, "Come in");
  const send = async (event) => {
    event.preventDefault();
    button.disabled = true;
    try {
      await post("/api/session", { token: field.value });
      done();
    } catch (error) {
      fault.textContent = `${error.message} ${error.mend ?? ""}`;
      button.disabled = false;
      field.select();
    }
  };
  main.append(h("form", { class: "lone sign-in", onsubmit: send },
    h("h1", {}, "Who is there?"),
    h("p", {}, "This Animism is open to people with an access token. Whoever runs it can give you yours."),
    labelled("Access token", field), fault, h("div", {}, button)));
  field.focus();
}
