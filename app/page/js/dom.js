// Makes elements. Text always goes in as text, never as markup, so that nobody's words can become a script.

/**
 * h("button", { class: "button", type: "button", onclick: f, "aria-label": "Close" }, icon("close"), "Close")
 * Attributes that start with "on" are listeners; true and false switch an attribute; null leaves it out.
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "value") element.value = value;
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** An icon of index.html; decoration, hidden from screen readers. */
export function icon(name) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  const use = document.createElementNS(space, "use");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  use.setAttribute("href", `#icon-${name}`);
  svg.append(use);
  return svg;
}

/** Changes the picture of an icon button in place. */
export function setIcon(button, name) {
  button.querySelector("use").setAttribute("href", `#icon-${name}`);
}

/** A round button that shows an icon and is called `label`. */
export function roundButton(name, label, onclick, more = {}) {
  return h("button", { type: "button", class: "round", "aria-label": label, title: label, onclick, ...more }, icon(name));
}

/** A field below its label. */
export function labelled(text, field, hint = null) {
  field.id ||= `field-${++fields}`;
  const note = hint && h("p", { class: "hint", id: `${field.id}-hint` }, hint);
  if (note) field.setAttribute("aria-describedby", note.id);
  return h("div", { class: "labelled" }, h("label", { for: field.id }, text), field, note);
}

let fields = 0;

/** Words of the server as a sentence: a capital, and a full stop where there is no end. */
export function sentence(text) {
  const words = String(text ?? "").trim();
  return words && words[0].toUpperCase() + words.slice(1) + (/[.!?…:]$/.test(words) ? "" : ".");
}

/** Whether the person asked for less motion. */
export const stillness = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Says something to a screen reader without showing it. */
export function announce(text) {
  document.getElementById("announcer").textContent = text;
}

/** Keeps something small from one visit to the next; storage may be forbidden, and then it is not kept. */
export const kept = {
  get(name) { try { return localStorage.getItem(`animism.${name}`); } catch { return null; } },
  set(name, value) { try { localStorage.setItem(`animism.${name}`, value); } catch { /* not kept */ } },
};
