// The card: who it is, how it sounds, what there is to see. Read, changed by hand, saved as a new version.

import { postForBlob } from "../api.js";
import { h, icon } from "../dom.js";
import { note, tell } from "../toast.js";
import { chipsField, choiceField, sliderField, textField } from "./fields.js";
import { workLine } from "./work.js";

const MOODS = ["neutral", "cheerful", "grumpy", "sad", "shy", "proud", "sly", "dreamy", "fierce", "anxious", "sleepy", "wise", "loving", "excited", "stern", "surprised"];

export function cardPanel(context) {
  const changed = () => showSave();
  const who = [
    textField("Name", "name", { most: 80 }, changed),
    textField("In a few words", "summary", { rows: 3, most: 4000 }, changed),
    chipsField("Temper", "personal.temperament", {}, changed),
    chipsField("Likes", "personal.likes", {}, changed),
    chipsField("Dislikes", "personal.dislikes", {}, changed),
    textField("Way of speaking", "personal.speaking_style", { rows: 2, most: 4000 }, changed),
    textField("Story", "life.backstory", { rows: 4, most: 4000 }, changed),
    textField("Greeting", "greeting", { rows: 3, most: 4000 }, changed),
  ];
  const sound = [
    sliderField("Pitch", "voice.pitch", "deep", "high", changed),
    sliderField("Pace", "voice.pace", "slow", "fast", changed),
    sliderField("Energy", "voice.energy", "calm", "lively", changed),
  ];
  const sight = [
    choiceField("Mood", "appearance.mood", MOODS, changed),
    chipsField("Features", "appearance.features", {}, changed),
    chipsField("Clothes", "appearance.clothing", {}, changed),
    chipsField("Things with it", "appearance.accessories", {}, changed),
    chipsField("Colours", "appearance.palette", { most: 6, colours: true, hint: "Names such as moss green, or #rrggbb; the main one first." }, changed),
  ];
  const fields = [...who, ...sound, ...sight];
  const looks = h("fieldset", {}, h("legend", {}, h("h3", {}, "Looks")), sight.map((one) => one.element));
  const work = workLine();
  const count = h("span", { role: "status" });
  const save = h("button", { type: "submit", class: "button main" }, "Save");
  const discard = h("button", { type: "button", class: "button", onclick: () => load() }, "Discard");
  const saving = h("div", { class: "saving", hidden: true }, count, h("div", { class: "row" }, discard, save));
  const element = h("form", { class: "card-form" }, h("h2", {}, "Card"),
    h("fieldset", {}, h("legend", {}, h("h3", {}, "Who it is")), who.map((one) => one.element)),
    h("fieldset", {}, h("legend", {}, h("h3", {}, "Voice")), sound.map((one) => one.element), h("div", {}, tryButton(context, sound))),
    looks, work.element, saving);

  function load() {
    fields.forEach((one) => one.load(context.persona.spec));
    looks.hidden = context.persona.face !== "sculpture";
    showSave();
  }
  function showSave() {
    const n = fields.filter((one) => one.changed).length;
    saving.hidden = n === 0;
    count.textContent = n === 1 ? "1 change" : `${n} changes`;
  }
  element.addEventListener("submit", async (event) => {
    event.preventDefault();
    const changes = Object.fromEntries(fields.filter((one) => one.changed).map((one) => [one.path, one.value]));
    if (!Object.keys(changes).length || work.busy) return;
    save.disabled = true;
    const done = await work.run("edit", { persona: context.persona.id, changes });
    save.disabled = false;
    if (!done?.persona) return;
    await context.changed(done.persona);
    load();
    note("Saved as a new version.");
  });
  load();
  return { element, refresh: () => { if (!fields.some((one) => one.changed) || !work.busy) load(); } };
}

/** Speaks a short line with the sliders as they are; nothing is kept. */
function tryButton(context, sound) {
  let audio = null;
  let busy = false;
  const button = h("button", { type: "button", class: "button" }, icon("play"), "Try it");
  button.addEventListener("click", async () => {
    if (busy) return;
    busy = true;
    button.setAttribute("aria-disabled", "true");
    try {
      const voice = Object.fromEntries(sound.map((one) => [one.path.split(".")[1], one.value]));
      const blob = await postForBlob(`/api/personas/${context.persona.id}/voice/try`, { voice });
      audio?.pause();
      context.talk.interrupt();
      audio = new Audio(URL.createObjectURL(blob));
      audio.onended = () => URL.revokeObjectURL(audio.src);
      await audio.play();
    } catch (error) { tell(error); } finally {
      busy = false;
      button.removeAttribute("aria-disabled");
    }
  });
  return button;
}
