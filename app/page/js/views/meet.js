// The third view: a character, face to face. Puts the stage, the talk and the panels together.

import { aiMark } from "../ai_mark.js";
import { get } from "../api.js";
import { h, kept, roundButton, setIcon } from "../dom.js";
import { FaceView } from "../live/face_view.js";
import { wayToDraw } from "../live/graphics.js";
import { Subtitles } from "../live/subtitles.js";
import { Talk } from "../live/talk.js";
import { openPanels } from "../panels/panels.js";
import { inform, tell } from "../toast.js";
import { tint } from "../tint.js";
import { shortName } from "./making.js";
import { talkBar } from "./meet_bar.js";

export async function show({ main, actions, me, id }) {
  let persona = await get(`/api/personas/${encodeURIComponent(id)}`);
  document.title = `${persona.name}: Animism`;
  document.documentElement.classList.add("still-page");
  document.getElementById("top").classList.add("over");
  main.className = "meet";
  if (persona.portrait) await tint(document.documentElement, persona.portrait);
  setTimeout(() => main.classList.add("settled"), 600);

  const talk = new Talk(persona, { face: wayToDraw(persona) });
  const subtitles = new Subtitles();
  const face = new FaceView(talk.performance, {
    frame: () => subtitles.draw(talk.player.current(), talk.clock.heard),
    wantsPictures: () => talk.wantPictures(),
  });
  face.element.classList.add("masked");
  const bar = talkBar({ talk, persona, me, wake: () => talk.clock.wake() });
  const status = h("p", { class: "thinking", hidden: true, role: "status" }, h("span", { class: "unseen" }, `${shortName(persona.name)} is thinking`), ...[1, 2, 3].map(() => h("i")));
  const title = h("h1", { class: "unseen" }, persona.name);
  const stage = h("section", { class: "stage", "aria-label": `${persona.name}, face to face` }, title, face.element, aiMark(),
    h("div", { class: "foot" }, h("div", { class: "captions" }, status, subtitles.element), bar.element));
  main.append(stage);

  const panels = openPanels({
    main, stage, talk, me, get persona() { return persona; },
    async changed(next) {
      persona = next;
      document.title = `${persona.name}: Animism`;
      title.textContent = persona.name;
      if (persona.portrait) tint(document.documentElement, persona.portrait);
      talk.renew(persona);
      bar.renamed(persona);
      panels.refresh();
      await face.show(persona, talk.face);
    },
  });
  actions.prepend(soundButton(talk), ...panels.buttons);

  talk.addEventListener("rest", ({ detail }) => { face.usePictures(); face.pictures.atRest(detail.pictures, detail.fps).catch(() => {}); });
  stage.dataset.state = talk.state; // an old acquaintance may be met without a word
  talk.addEventListener("state", ({ detail }) => { status.hidden = detail !== "thinking"; stage.dataset.state = detail; });
  talk.addEventListener("cut", () => subtitles.cut());
  talk.addEventListener("notice", ({ detail }) => inform(detail));
  talk.addEventListener("fault", ({ detail }) => tell(detail));
  talk.addEventListener("welcome", ({ detail }) => {
    if (talk.met) return;
    talk.met = true;
    if (detail.resumed && detail.history.length) return;
    meet(talk, stage, persona, bar);
  });
  watchConnection(talk, bar);
  const forget = followPointer(stage, face, talk);

  face.show(persona, talk.face).catch(tell);
  talk.open().catch(tell);
  return () => {
    forget();
    panels.dispose();
    bar.dispose();
    face.dispose();
    talk.close();
    for (const name of ["high", "middle", "low", "floor"]) document.documentElement.style.removeProperty(`--stage-${name}`);
    delete document.documentElement.dataset.stage;
  };
}

/** Greets at once where the page may sound, and otherwise waits for a touch that allows it. */
async function meet(talk, stage, persona, bar) {
  if (navigator.userActivation?.hasBeenActive && await talk.clock.wake()) { talk.greet(); bar.ready(); return; }
  const button = h("button", { type: "button", class: "button main large meet-button" }, `Tap to meet ${shortName(persona.name)}`);
  const begin = async () => {
    removeEventListener("keydown", byKey, true);
    button.remove();
    bar.ready();
    await talk.clock.wake();
    talk.greet();
  };
  const byKey = (event) => {
    if (!button.isConnected) { removeEventListener("keydown", byKey, true); return; }
    if (event.target.closest?.("textarea, input, dialog, .panel")) { talk.clock.wake(); }
  };
  addEventListener("keydown", byKey, true);
  button.addEventListener("click", begin, { once: true });
  talk.addEventListener("turns", () => { if (talk.turns.at(-1)?.pending) button.remove(); });
  stage.querySelector(".captions").append(button);
}

function soundButton(talk) {
  let quiet = kept.get("quiet") === "yes";
  const button = roundButton("sound", "", () => { quiet = !quiet; kept.set("quiet", quiet ? "yes" : "no"); show(); });
  const show = () => {
    talk.clock.quiet = quiet;
    setIcon(button, quiet ? "quiet" : "sound");
    button.setAttribute("aria-label", quiet ? "Sound on" : "Sound off");
    button.title = button.getAttribute("aria-label");
  };
  show();
  return button;
}

function watchConnection(talk, bar) {
  const banner = document.getElementById("banner");
  let timer = 0;
  const clear = () => { clearTimeout(timer); timer = 0; };
  talk.addEventListener("connection", ({ detail: { state, reason } }) => {
    if (state === "connecting") return;
    if (state === "open") { clear(); banner.hidden = navigator.onLine; bar.online(true); }
    if (state === "lost") {
      bar.online(false);
      timer ||= setTimeout(() => { banner.textContent = "The connection is away. It is being tried again; nothing is lost."; banner.hidden = false; }, 1200);
    }
    if (state === "refused") {
      clear();
      bar.online(false);
      banner.textContent = reason ? `The talk cannot go on here: ${reason}.` : "The talk cannot go on here. Reload the page.";
      banner.hidden = false;
    }
  });
}

/** The eyes follow the pointer a little. */
function followPointer(stage, face, talk) {
  const follow = (event) => {
    const box = face.element.getBoundingClientRect();
    const x = (event.clientX - box.left - box.width / 2) / (box.width * 0.7);
    const y = (event.clientY - box.top - box.height * 0.45) / (box.height * 0.7);
    talk.performance.idle.look(x, y, performance.now() / 1000);
  };
  addEventListener("pointermove", follow, { passive: true });
  return () => { removeEventListener("pointermove", follow); document.getElementById("banner").hidden = navigator.onLine; };
}
