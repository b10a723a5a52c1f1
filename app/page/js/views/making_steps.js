// How far the making is: four steps of a path, filled as the server's stages advance.

import { h, icon } from "../dom.js";

const STEPS = [
  { name: "Words", stages: ["author"] },
  { name: "Face", stages: ["portrait"] },
  { name: "Voice", stages: ["voice", "review"] },
  { name: "First greeting", stages: ["speech", "clip"] },
];

const WORDS = {
  author: "Writing who it is", portrait: "Shaping the face", voice: "Finding the voice", review: "Looking it over",
  speech: "Rehearsing the greeting", clip: "Filming the greeting",
};

export function stepsOf() {
  const parts = STEPS.map(({ name }) => {
    const bar = h("i");
    return { bar, item: h("li", {}, h("span", { class: "step-name" }, icon("check"), name), h("span", { class: "bar" }, bar)) };
  });
  const message = h("p", { class: "hint step-message" }, "Waiting for its turn");
  const element = h("div", { class: "steps", role: "progressbar", "aria-label": "Progress", "aria-valuemin": 0, "aria-valuemax": 100, "aria-valuenow": 0 },
    h("ol", { "aria-hidden": "true" }, parts.map(({ item }) => item)), message);
  const done = STEPS.map(() => 0);

  const show = () => {
    parts.forEach(({ bar, item }, i) => {
      bar.style.setProperty("--done", done[i]);
      item.classList.toggle("done", done[i] >= 1);
    });
    element.setAttribute("aria-valuenow", Math.round((done.reduce((a, b) => a + b) / STEPS.length) * 100));
  };
  return {
    element,
    advance({ stage, fraction, message: told }) {
      const words = WORDS[stage] ?? told;
      const i = STEPS.findIndex(({ stages }) => stages.includes(stage));
      if (i >= 0) {
        const { stages } = STEPS[i];
        done[i] = Math.max(done[i], (stages.indexOf(stage) + fraction) / stages.length);
        for (let earlier = 0; earlier < i - (stage === "voice" ? 1 : 0); earlier++) done[earlier] = 1;
      }
      message.textContent = words;
      element.setAttribute("aria-valuetext", words);
      show();
    },
    finish() {
      done.fill(1);
      message.textContent = "Ready";
      element.setAttribute("aria-valuetext", "Ready");
      element.classList.add("finished");
      show();
    },
    stop() { element.hidden = true; },
  };
}
