// Marks a face that no tool found: left eye, right eye, mouth, by three clicks or with the arrow keys.

import { announce, h, icon, sentence } from "../dom.js";
import { openDialog } from "../dialog.js";

// A picture's left comes first; landmarks are in the picture's own pixels.
const STEPS = [
  { name: "the eye on the left", from: [0.36, 0.42] }, { name: "the eye on the right", from: [0.64, 0.42] }, { name: "the middle of the mouth", from: [0.5, 0.68] },
];

/** Three [x, y] in pixels of the picture, or null when the person gives up. */
export async function markFace(file, why) {
  const url = URL.createObjectURL(file);
  const picture = h("img", { alt: "Your picture", draggable: "false" });
  picture.src = url;
  try { await picture.decode(); } catch {
    URL.revokeObjectURL(url);
    throw Object.assign(new Error("This file cannot be opened as a picture."), { mend: "Use a PNG, JPEG or WebP file." });
  }
  const points = [];
  const answer = await openDialog("Where is the face?", (dialog) => step(dialog, picture, points, why), { wide: true });
  URL.revokeObjectURL(url);
  return answer === "done" && points.length === STEPS.length ? points.map(([x, y]) => [x * picture.naturalWidth, y * picture.naturalHeight]) : null;
}

function step(dialog, picture, points, why) {
  const ask = h("p", { class: "next-mark", role: "status" });
  const dots = STEPS.map((_, i) => h("span", { class: "dot", "aria-hidden": "true" }, String(i + 1)));
  const cross = h("span", { class: "dot cross", "aria-hidden": "true" });
  const board = h("div", { class: "board", tabindex: 0, role: "application", autofocus: true, "aria-label": "Your picture. Click, or move the cross with the arrow keys and press Enter." }, picture, cross, ...dots);
  const undo = h("button", { type: "button", class: "button", onclick: () => { takeBack(); show(); } }, icon("undo"), "Undo");
  const done = h("button", { type: "button", class: "button main", onclick: () => dialog.close("done") }, "That is the face");
  let at = [...STEPS[0].from];

  const mark = (x, y) => {
    if (points.length === STEPS.length) return;
    points.push([Math.min(1, Math.max(0, x)), Math.min(1, Math.max(0, y))]);
    if (points.length < STEPS.length) at = [...STEPS[points.length].from];
    show();
    if (points.length === STEPS.length) done.focus();
  };
  const takeBack = () => {
    points.pop();
    at = [...STEPS[points.length].from];
  };
  const show = () => {
    dots.forEach((dot, i) => place(dot, points[i]));
    const next = STEPS[points.length];
    place(cross, next && document.activeElement === board ? at : null);
    ask.textContent = next ? `Click ${next.name}.` : "Both eyes and the mouth are marked.";
    undo.disabled = points.length === 0;
    done.disabled = points.length < STEPS.length;
  };
  board.addEventListener("click", (event) => {
    const box = picture.getBoundingClientRect();
    mark((event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height);
  });
  board.addEventListener("keydown", (event) => {
    const far = event.shiftKey ? 0.05 : 0.008;
    const moves = { ArrowLeft: [-far, 0], ArrowRight: [far, 0], ArrowUp: [0, -far], ArrowDown: [0, far] };
    if (moves[event.key]) at = at.map((value, i) => Math.min(1, Math.max(0, value + moves[event.key][i])));
    else if (event.key === "Enter" || event.key === " ") mark(...at);
    else if (event.key === "Backspace") takeBack();
    else return;
    event.preventDefault();
    show();
    if (moves[event.key]) announce(`${Math.round(at[0] * 100)} percent across, ${Math.round(at[1] * 100)} percent down`);
  });
  board.addEventListener("focus", show);
  board.addEventListener("blur", show);
  show();
  return [
    h("p", { class: "hint" }, sentence(why) || "No tool here found a face in it, so please show where it is."), board, ask,
    h("div", { class: "row end" }, h("button", { type: "button", class: "button plain-button", onclick: () => dialog.close("") }, "Another picture"), undo, done),
  ];
}

function place(dot, point) {
  dot.hidden = !point;
  if (!point) return;
  dot.style.left = `${point[0] * 100}%`;
  dot.style.top = `${point[1] * 100}%`;
}
