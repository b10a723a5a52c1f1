// Dialogs: the browser's own, which keep the focus inside and close with Escape.

import { h } from "./dom.js";

/** Opens a dialog called `title`; resolves to its return value when it closes ("" for Escape). `fill(dialog)` gives
 * what it holds. */
export function openDialog(title, fill, { wide = false } = {}) {
  const name = `dialog-${++count}`;
  const dialog = h("dialog", { class: wide ? "wide" : "", "aria-labelledby": name });
  dialog.append(h("div", { class: "dialog-body" }, h("h2", { id: name }, title), ...fill(dialog).filter(Boolean)));
  document.body.append(dialog);
  const before = document.activeElement;
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      if (before?.isConnected) before.focus();
      resolve(dialog.returnValue);
    });
  });
}

let count = 0;

/** Asks before something that cannot be taken back. Resolves to whether the answer was `yes`. */
export async function confirmed(title, words, yes) {
  const answer = await openDialog(title, (dialog) => [
    h("p", {}, words),
    h("div", { class: "row end" },
      h("button", { type: "button", class: "button", autofocus: true, onclick: () => dialog.close("") }, "Keep it"),
      h("button", { type: "button", class: "button danger", onclick: () => dialog.close("yes") }, yes)),
  ]);
  return answer === "yes";
}
