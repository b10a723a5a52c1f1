// The second view: a character while it is made. The job's id is in the address, so that a reload comes back to it.

import { announce, h, icon } from "../dom.js";
import { cancelJob, followJob } from "../jobs.js";
import { go } from "../router.js";
import { stillness } from "../dom.js";
import { tell } from "../toast.js";
import { tint } from "../tint.js";
import { stepsOf } from "./making_steps.js";
import { writtenLines } from "./making_lines.js";

export async function show({ main, id }) {
  document.title = "Animism: making";
  main.className = "making";
  document.getElementById("top").classList.add("over");
  const state = { name: "", done: false, rough: true };
  const picture = makingPicture();
  const lines = writtenLines();
  const steps = stepsOf();
  const foot = h("div", { class: "row making-foot" });
  const cancel = h("button", { type: "button", class: "button", onclick: () => stop() }, "Cancel");
  const words = h("div", { class: "making-words" }, lines.element, steps.element, foot);
  foot.append(cancel);
  main.append(h("div", { class: "making-stage" }, picture.element), words);

  async function stop() {
    cancel.disabled = true;
    try { await cancelJob(id); } catch (error) { tell(error); cancel.disabled = false; }
  }

  const unfollow = followJob(id, {
    stage(data) {
      steps.advance(data);
      if (data.preview) { picture.rough(data.preview); tint(main, data.preview); }
    },
    author(data) {
      state.name = data.name;
      document.title = `${data.name}, in the making`;
      lines.author(data);
      announce(`This is ${data.name}. ${data.summary}`);
    },
    portrait(data) { picture.finished(data.image, state.name); tint(main, data.image); },
    voice: (data) => lines.voice(data, state.name),
    done(data) { state.done = true; steps.finish(); finished(data.persona); },
    failed: (data) => ended("This did not work", data.message, data.mend),
    cancelled: () => ended("Stopped", "Nothing was kept.", null),
    lost: (error) => ended(error.status === 404 ? "This is no longer being made" : "The connection was lost", error.message, error.mend),
  });

  function finished(persona) {
    if (!persona) return go("home");
    if (!state.name) came(persona);
    const meet = h("a", { class: "button main large", href: `#/meet/${encodeURIComponent(persona.slug || persona.id)}` }, `Meet ${shortName(persona.name)}`, icon("arrow"));
    foot.replaceChildren(meet);
    picture.awake();
    meet.focus({ preventScroll: !stillness() });
    announce(`${persona.name} is ready.`);
  }

  /** One that was finished before: nothing of it was told on the way. */
  function came(persona) {
    document.title = persona.name;
    lines.author({ name: persona.name, summary: persona.spec.summary, greeting: persona.spec.greeting, language: persona.spec.language });
    if (persona.portrait) { picture.finished(persona.portrait, persona.name); tint(main, persona.portrait); }
  }

  function ended(title, message, mend) {
    steps.stop();
    picture.element.classList.add("ended");
    lines.ended(title, message, mend);
    const again = h("button", { type: "button", class: "button main", onclick: () => go("home") }, "Try again");
    foot.replaceChildren(again, h("a", { class: "button", href: "#/" }, "All personas"));
    again.focus();
  }

  return () => { unfollow(); lines.dispose(); };
}

/** A name for a button: without what follows the second word, unless it is short. */
export function shortName(name) {
  return name.length <= 22 ? name : name.split(/\s+/).slice(0, 2).join(" ");
}

/** A lump of clay that turns into the rough picture and then into the finished one. */
function makingPicture() {
  const clay = h("div", { class: "clay", "aria-hidden": "true" });
  const element = h("div", { class: "making-picture masked" }, clay);
  let asked = false;
  let finished = false;
  const put = async (url, kind, alt) => {
    const image = h("img", { class: kind, alt, src: url, width: 512, height: 512 });
    try { await image.decode(); } catch { return; }
    if (kind === "rough" && finished) return;
    if (kind === "whole") finished = true;
    element.append(image);
    requestAnimationFrame(() => image.classList.add("here"));
    clay.classList.add("gone");
    setTimeout(() => element.querySelectorAll("img").forEach((old) => { if (old !== image && old.compareDocumentPosition(image) & 4) old.remove(); }), 900);
  };
  let last = "";
  return {
    element,
    rough(url) { if (!asked && url !== last) put(last = url, "rough", ""); },
    finished(url, name) { asked = true; put(url, "whole", name ? `Portrait of ${name}` : "The portrait"); },
    awake() { element.classList.add("awake"); },
  };
}
