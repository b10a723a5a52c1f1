// Pasted megabytes: a text field keeps what the server takes, and says that the rest was left out.

import { note } from "./toast.js";

/** Holds `field` to `most()` characters. Said once for each time something is cut. */
export function limitText(field, limit) {
  field.addEventListener("input", () => {
    const most = limit();
    if (field.value.length <= most) return;
    field.value = field.value.slice(0, most);
    note(`That was long: the first ${most.toLocaleString()} characters were kept.`);
  });
}

/** A field that grows with its text, up to `rows` of it. */
export function growing(field, most = 200) {
  const fit = () => {
    field.style.height = "auto";
    field.style.height = `${Math.min(field.scrollHeight, most)}px`;
  };
  field.addEventListener("input", fit);
  return fit;
}
