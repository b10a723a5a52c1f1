// The small visible mark beside a character: that it is artificial. Whoever cannot see it hears it.

import { h } from "./dom.js";

/** "AI", as a picture with a name. `small` is for one of many, in a list. */
export function aiMark(small = false) {
  const told = small ? "AI-made" : "This is an AI: the character, its face and its voice are made by a machine";
  return h("span", { class: small ? "ai-mark small" : "ai-mark", role: "img", "aria-label": told, title: told }, "AI");
}
