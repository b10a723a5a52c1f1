// The field "describe anything", its examples, and the way to a picture of one's own. Starts the making and goes to it.

import { startJob } from "../jobs.js";
import { h, icon, kept, stillness } from "../dom.js";
import { go } from "../router.js";
import { growing, limitText } from "../text_limits.js";
import { tell } from "../toast.js";
import { bringButton } from "./bring.js";
import { EXAMPLES } from "./examples.js";
import { peeking } from "./peeking.js";
import { pictureDrop } from "./picture_drop.js";

const EVERY = 7000;
const MOST = 4000;

export function describeField(me) {
  const someone = peeking();
  const field = h("textarea", {
    class: "anything", id: "anything", name: "description", rows: 1, maxlength: null, "aria-label": "Describe anything",
    autocomplete: "off", enterkeyhint: "go", spellcheck: "true",
  });
  const button = h("button", { class: "button main large make", type: "submit" }, "Bring to life", icon("arrow"));
  const element = h("form", { class: "describe" }, someone.element, h("div", { class: "pillow" }, field, button));
  const picture = pictureDrop(me, element, () => field.value.trim());
  const examples = rotate(field, someone);
  element.append(h("div", { class: "below" },
    h("button", { class: "button plain-button", type: "button", onclick: () => examples.take() }, icon("dice"), "Try an example"), picture.element, bringButton(me)));

  let busy = false;
  element.addEventListener("submit", async (event) => {
    event.preventDefault();
    const description = field.value.trim();
    if (!description) { examples.take(); return; }
    if (busy) return;
    busy = button.disabled = true;
    try {
      const job = await startJob("create", { description });
      kept.set("draft", "");
      go("making", job.id);
    } catch (error) { tell(error); } finally { busy = button.disabled = false; }
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); element.requestSubmit(); }
  });
  limitText(field, () => Math.min(MOST, me.limits.text ?? MOST));
  const fit = growing(field);
  field.addEventListener("input", () => { kept.set("draft", field.value); someone.watch(field.value.length > 0); });
  field.value = kept.get("draft") ?? "";
  requestAnimationFrame(fit);
  someone.start();
  someone.watch(field.value.length > 0);
  if (matchMedia("(pointer: fine)").matches) requestAnimationFrame(() => field.focus({ preventScroll: true }));
  const write = (text) => {
    field.value = text;
    field.dispatchEvent(new Event("input"));
    field.focus();
    scrollTo({ top: 0, behavior: stillness() ? "auto" : "smooth" });
  };
  return { element, write, dispose() { examples.dispose(); someone.dispose(); } };
}

/** The examples, one after the other, as the field's placeholder while it is empty. */
function rotate(field, someone) {
  let i = Math.floor(Math.random() * EXAMPLES.length);
  const show = () => {
    field.placeholder = EXAMPLES[i].text;
    someone.become(EXAMPLES[i]);
  };
  const timer = setInterval(() => {
    if (field.value || document.hidden || stillness()) return;
    i = (i + 1) % EXAMPLES.length;
    show();
  }, EVERY);
  show();
  return {
    take() {
      if (field.value === EXAMPLES[i].text) { i = (i + 1) % EXAMPLES.length; show(); }
      field.value = EXAMPLES[i].text;
      field.dispatchEvent(new Event("input"));
      field.focus();
    },
    dispose: () => clearInterval(timer),
  };
}
