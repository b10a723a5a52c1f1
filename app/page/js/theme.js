// Light and dark: the system's choice until the person makes one, which is then kept.

import { kept, roundButton, setIcon } from "./dom.js";

const system = matchMedia("(prefers-color-scheme: dark)");
const dark = () => (document.documentElement.dataset.theme ?? (system.matches ? "dark" : "light")) === "dark";

/** The button that turns from one to the other. */
export function themeButton() {
  const button = roundButton("moon", "Dark theme", () => {
    document.documentElement.dataset.theme = dark() ? "light" : "dark";
    kept.set("theme", document.documentElement.dataset.theme);
    show();
  });
  const show = () => {
    setIcon(button, dark() ? "sun" : "moon");
    button.setAttribute("aria-label", dark() ? "Light theme" : "Dark theme");
    button.title = button.getAttribute("aria-label");
  };
  system.addEventListener("change", show);
  show();
  return button;
}
