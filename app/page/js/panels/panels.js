// What lies beside the character: a drawer with tabs, or a sheet from below on a phone. Each tab is a file of its own.

import { h, icon, roundButton } from "../dom.js";
import { cardPanel } from "./card.js";
import { changePanel } from "./change.js";
import { keepPanel } from "./keep.js";
import { memoryPanel } from "./memory.js";
import { transcriptPanel } from "./transcript.js";

const TABS = [
  { name: "talk", label: "Talk", icon: "talk", make: transcriptPanel },
  { name: "card", label: "Card", icon: "card", make: cardPanel },
  { name: "change", label: "Change", icon: "change", make: changePanel },
  { name: "memory", label: "Memory", icon: "memory", make: memoryPanel },
  { name: "keep", label: "Keep", icon: "keep", make: keepPanel },
];
const narrow = matchMedia("(max-width: 58rem)");

/** `context`: { main, stage, talk, me, persona, changed(persona) }. */
export function openPanels(context) {
  const made = new Map();
  const body = h("div", { class: "panel-body" });
  const tabs = TABS.map((tab) => h("button", {
    type: "button", class: "tab", role: "tab", id: `tab-${tab.name}`, "aria-controls": "panel-body", onclick: () => open(tab.name),
  }, icon(tab.icon), h("span", {}, tab.label)));
  const list = h("div", { class: "tabs", role: "tablist", "aria-label": "About this persona" }, tabs);
  const aside = h("aside", { class: "panel", hidden: true, "aria-label": "About this persona" },
    h("div", { class: "panel-head" }, list, roundButton("close", "Close", () => close())), body);
  body.id = "panel-body";
  body.setAttribute("role", "tabpanel");
  body.tabIndex = -1;
  context.main.append(aside);
  let current = null;
  let opener = null;

  const buttons = [opens("talk", "talk", "What was said"), opens("card", "card", "Card, changes and more")];

  function opens(name, picture, label) {
    const button = roundButton(picture, label, () => { if (current === name) close(); else { opener = button; open(name, true); } }, { "aria-expanded": "false", "aria-controls": "panel-body" });
    button.dataset.opens = name;
    return button;
  }

  function open(name, focus = false) {
    const tab = TABS.find((one) => one.name === name);
    if (!made.has(name)) made.set(name, tab.make(context));
    current = name;
    aside.hidden = false;
    context.main.classList.add("with-panel");
    context.stage.inert = narrow.matches;
    tabs.forEach((button, i) => {
      const chosen = TABS[i].name === name;
      button.setAttribute("aria-selected", String(chosen));
      button.tabIndex = chosen ? 0 : -1;
      if (chosen) body.setAttribute("aria-labelledby", button.id);
      if (chosen && focus) button.focus();
    });
    body.replaceChildren(made.get(name).element);
    body.scrollTop = 0;
    made.get(name).shown?.();
    tell();
  }

  function close() {
    if (!current) return;
    current = null;
    aside.hidden = true;
    context.main.classList.remove("with-panel");
    context.stage.inert = false;
    tell();
    (opener ?? buttons[0]).focus();
  }

  function tell() {
    buttons.forEach((button) => button.setAttribute("aria-expanded", String(button.dataset.opens === current || (button.dataset.opens === "card" && current && current !== "talk"))));
  }

  list.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const i = (TABS.findIndex((tab) => tab.name === current) + step + TABS.length) % TABS.length;
    open(TABS[i].name, true);
  });
  const byEscape = (event) => {
    if (event.key !== "Escape" || !current || document.querySelector("dialog[open]")) return;
    if (aside.contains(document.activeElement)) { event.preventDefault(); close(); }
  };
  addEventListener("keydown", byEscape, true);
  const turned = () => { context.stage.inert = Boolean(current) && narrow.matches; };
  narrow.addEventListener("change", turned);

  return {
    buttons, open,
    /** The persona has changed: every tab shows the newest. */
    refresh() { for (const [name, panel] of made) panel.refresh?.(name === current); },
    dispose() {
      removeEventListener("keydown", byEscape, true);
      narrow.removeEventListener("change", turned);
      for (const panel of made.values()) panel.dispose?.();
    },
  };
}
