// Somebody looks over the field: a character that fits the example, blinks, and looks down at what you write.

import { h, stillness } from "../dom.js";

const LOOKS = { you: "you", blink: "blink", field: "field" };

export function peeking() {
  const strip = h("div", { class: "strip" });
  const element = h("div", { class: "peeking", "aria-hidden": "true" }, strip);
  let resting = LOOKS.you;
  let timer = 0;
  const look = (how) => { strip.dataset.look = how; };

  const blink = () => {
    look(LOOKS.blink);
    setTimeout(() => look(resting), 130);
    timer = setTimeout(blink, 2200 + Math.random() * 3600);
  };

  return {
    element,
    /** Changes who looks over the field, once the picture is there. */
    async become({ character, rise }) {
      const image = new Image();
      image.src = `/page/peeking/${character}.webp`;
      try { await image.decode(); } catch { return; }
      element.classList.add("away");
      setTimeout(() => {
        strip.style.backgroundImage = `url("${image.src}")`;
        strip.style.setProperty("--rise", `${rise}%`);
        element.classList.remove("away");
      }, element.dataset.there && !stillness() ? 380 : 0);
      element.dataset.there = "yes";
    },
    /** Where it looks: at you, or at what is being written. */
    watch(writing) {
      resting = writing ? LOOKS.field : LOOKS.you;
      look(resting);
    },
    start() { look(resting); if (!stillness()) timer = setTimeout(blink, 1500); },
    dispose() { clearTimeout(timer); },
  };
}

