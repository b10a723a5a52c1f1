// Short messages at the edge of the page: what went wrong with how to mend it, or what was done with a way back.

import { h, icon, roundButton, sentence } from "./dom.js";

const LINGER = 9000;
const MOST = 4;

function show(kind, name, words, action) {
  const place = document.getElementById("toasts");
  const toast = h("div", { class: `toast ${kind}` }, icon(name), h("div", { class: "words" }, ...words));
  const close = () => { clearTimeout(timer); toast.remove(); };
  if (action) {
    toast.append(h("button", { type: "button", class: "button plain-button", onclick: () => { close(); action.run(); } }, action.label));
  }
  toast.append(roundButton("close", "Close this message", close));
  while (place.children.length >= MOST) place.firstChild.remove();
  place.append(toast);
  let timer = setTimeout(close, LINGER);
  toast.addEventListener("pointerenter", () => clearTimeout(timer));
  toast.addEventListener("focusin", () => clearTimeout(timer));
  toast.addEventListener("pointerleave", () => { timer = setTimeout(close, LINGER); });
  return close;
}

/** `error` is an ApiError or anything with a message. A missing token has a view of its own and is not told here. */
export function tell(error) {
  if (error?.name === "AbortError" || error?.status === 401) return;
  console.debug(error);
  show("fault", "alert", [h("p", {}, sentence(error.message)), error.mend ? h("p", { class: "mend" }, sentence(error.mend)) : null].filter(Boolean));
}

/** Something was done; `action` is { label, run } for taking it back. */
export function note(text, action = null) {
  return show("note", "check", [h("p", {}, text)], action);
}

/** Something to know that is no fault of anybody's here, such as another chat model that answers. */
export function inform(text) {
  return show("word", "talk", [h("p", {}, sentence(text))]);
}
