// What is written of a character while it is made: its lines as they arrive, and its voice saying its own name.

import { h, icon, sentence } from "../dom.js";

export function writtenLines() {
  const title = h("h1", { class: "making-name" }, "Somebody is on the way");
  const text = h("div", { class: "making-text" }, h("p", { class: "hint" }, "First comes who it is, then a face, then a voice."));
  const voice = h("div", { class: "making-voice" });
  const element = h("div", { class: "making-lines", "aria-live": "off" }, title, text, voice);
  let sound = null;

  return {
    element,
    author(data) {
      title.textContent = data.name;
      text.replaceChildren(...[
        data.summary && h("p", { class: "summary" }, data.summary),
        traits(data.temperament),
        listed("Likes", data.likes),
        listed("Dislikes", data.dislikes),
        data.backstory && h("p", { class: "story" }, data.backstory),
      ].filter(Boolean));
      element.classList.add("written");
      [...text.children].forEach((line, i) => line.style.setProperty("--i", i));
    },
    async voice(data, name) {
      if (!data.sample) return;
      sound = new Audio(data.sample);
      const button = h("button", { type: "button", class: "button listen", "aria-label": `Listen to the voice of ${name}` }, icon("play"), "Listen");
      const play = () => sound.play().then(() => true, () => false);
      button.addEventListener("click", () => { sound.currentTime = 0; play(); });
      sound.addEventListener("play", () => button.classList.add("playing"));
      sound.addEventListener("pause", () => button.classList.remove("playing"));
      voice.replaceChildren(button, h("span", { class: "hint" }, data.description ? firstPart(data.description) : "a voice was found"));
      // Sound that nobody asked for is refused by browsers until the page was touched; then the button is there.
      if (navigator.userActivation?.hasBeenActive ?? true) await play();
    },
    ended(head, message, mend) {
      title.textContent = head;
      text.replaceChildren(h("p", { role: "alert" }, sentence(message)), ...(mend ? [h("p", { class: "hint" }, sentence(mend))] : []));
      voice.replaceChildren();
    },
    dispose() { sound?.pause(); },
  };
}

const traits = (words) => words?.length && h("p", { class: "traits" }, words.slice(0, 5).join(", "));
/** "a man (Pablo), medium pitch of 106 Hz; English" is more than anybody wants to know here. */
const firstPart = (text) => text.split(";")[0].replace(/\s*\([^)]*\)/g, "").replace(/ of \d+ Hz/, "").trim();

function listed(name, lines) {
  return lines?.length && h("p", { class: "listed" }, h("span", { class: "label" }, `${name} `), lines.slice(0, 5).join(", "));
}
