// Fields of the card: a line, a paragraph, a list of chips, a slider. Each knows its dotted field in the specification,
// its value, and whether it was changed.

import { announce, h, icon, labelled } from "../dom.js";
import { limitText } from "../text_limits.js";

const at = (spec, path) => path.split(".").reduce((part, name) => part?.[name], spec);
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/** What all fields have: { path, element, load(spec), value, changed }. `read` and `write` are the field's own. */
function field(path, element, read, write, onchange) {
  let saved = null;
  const self = {
    path, element, load(spec) { saved = at(spec, path); write(saved); },
    get value() { return read(); },
    get changed() { return saved !== undefined && !same(read(), saved ?? read()); },
  };
  element.addEventListener("input", onchange);
  element.addEventListener("change", onchange);
  return self;
}

export function textField(label, path, { rows = 0, most = 300 }, onchange) {
  const input = rows ? h("textarea", { class: "field", rows }) : h("input", { class: "field", type: "text" });
  limitText(input, () => most);
  return field(path, labelled(label, input), () => input.value, (value) => { input.value = value ?? ""; }, onchange);
}

export function choiceField(label, path, choices, onchange) {
  const select = h("select", { class: "field" }, choices.map((choice) => h("option", { value: choice }, choice)));
  return field(path, labelled(label, select), () => select.value, (value) => { select.value = value; }, onchange);
}

export function sliderField(label, path, low, high, onchange) {
  const input = h("input", { type: "range", min: 0, max: 1, step: 0.01, "aria-label": `${label}, from ${low} to ${high}` });
  const element = h("div", { class: "slider" }, h("span", { class: "name label" }, label), h("span", { class: "end" }, low), input, h("span", { class: "end" }, high));
  let given = 0.5;
  // A slider rounds; what was not moved keeps its exact value.
  const read = () => (Math.abs(Number(input.value) - given) < 0.006 ? given : Number(input.value));
  return field(path, element, read, (value) => { given = value ?? 0.5; input.value = given; }, onchange);
}

export function chipsField(label, path, { most = 24, hint = null, colours = false } = {}, onchange) {
  const chips = h("ul", { class: "chips" });
  const input = h("input", { class: "field", type: "text", maxlength: colours ? 40 : 300, "aria-label": `Add to ${label.toLowerCase()}`, placeholder: "Add" });
  const element = h("div", { class: "labelled", role: "group", "aria-label": label }, h("span", { class: "label" }, label), chips, hint && h("p", { class: "hint" }, hint));
  let values = [];
  const told = () => { draw(); element.dispatchEvent(new Event("change")); };

  const chip = (text, i) => {
    const swatch = colours ? h("i", { class: "swatch", "aria-hidden": "true" }) : null;
    if (swatch && CSS.supports("color", text.replaceAll(" ", ""))) swatch.style.background = text.replaceAll(" ", "");
    return h("li", { class: "chip" }, swatch, h("span", { class: "text" }, text), h("button", {
      type: "button", class: "round", "aria-label": `Remove ${text}`,
      onclick: () => { values = values.filter((_, j) => j !== i); told(); announce(`${text} removed`); input.focus(); },
    }, icon("close")));
  };
  const add = () => {
    const text = input.value.trim();
    input.value = "";
    if (!text || values.includes(text) || values.length >= most) return;
    values = [...values, text];
    told();
    input.focus();
  };
  const draw = () => chips.replaceChildren(...values.map(chip), h("li", {}, input));
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === ",") { event.preventDefault(); add(); }
    if (event.key === "Backspace" && !input.value && values.length) { values = values.slice(0, -1); told(); input.focus(); }
  });
  input.addEventListener("change", (event) => { event.stopPropagation(); add(); });
  input.addEventListener("input", (event) => event.stopPropagation());
  return field(path, element, () => values, (value) => { values = [...(value ?? [])]; draw(); }, onchange);
}
