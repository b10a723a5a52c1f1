// The bar at the foot of the stage: what you say, by typing or by voice, and the way to cut in.

import { h, icon, kept, roundButton, setIcon } from "../dom.js";
import { SpeechInput } from "../live/speech_input.js";
import { growing, limitText } from "../text_limits.js";
import { note, tell } from "../toast.js";
import { shortName } from "./making.js";

const HOLD = 350;
const MOST = 8000;

export function talkBar({ talk, persona, me, wake }) {
  const field = h("textarea", { id: "say", rows: 1, placeholder: `Say something to ${shortName(persona.name)}`, "aria-label": `Say something to ${persona.name}`, enterkeyhint: "send", autocomplete: "off" });
  const send = h("button", { type: "submit", class: "round send", "aria-label": "Send", title: "Send" }, icon("send"));
  const mic = roundButton("mic", "Speak", () => {}, { "aria-pressed": "false" });
  const level = h("i", { class: "level", "aria-hidden": "true" });
  mic.append(level);
  const hands = h("label", { class: "hands", hidden: true }, h("input", { type: "checkbox" }), "Hands-free");
  const ideas = suggestions(persona, (text) => speak(text));
  const element = h("form", { class: "talkbar" }, ideas, h("div", { class: "pillow" }, mic, field, send), hands);
  const fit = growing(field, 150);
  limitText(field, () => Math.min(MOST, me.limits.message ?? MOST));

  function speak(text, how = {}) {
    if (!text.trim() || !talk.socket) return;
    wake();
    talk.say(text.trim(), how);
    ideas.hidden = true;
  }
  const stop = () => { talk.interrupt(); field.focus({ preventScroll: true }); };
  const showButton = () => {
    const stops = talk.busy && !field.value.trim();
    setIcon(send, stops ? "stop" : "send");
    send.classList.toggle("stops", stops);
    send.setAttribute("aria-label", stops ? "Interrupt" : "Send");
    send.title = stops ? "Interrupt (Esc)" : "Send";
  };

  element.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!field.value.trim()) { if (talk.busy) stop(); return; }
    speak(field.value);
    field.value = "";
    fit();
    showButton();
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); element.requestSubmit(); }
  });
  field.addEventListener("input", showButton);
  const byEscape = (event) => {
    if (event.key === "Escape" && !event.defaultPrevented && !document.querySelector("dialog[open]") && talk.busy) { event.preventDefault(); talk.interrupt(); }
  };
  addEventListener("keydown", byEscape);
  for (const name of ["state", "quiet", "sentence", "cut"]) talk.addEventListener(name, showButton);

  const voice = microphone({ talk, persona, mic, level, hands, field, fit, speak, wake });
  talk.addEventListener("state", ({ detail }) => ideas.classList.toggle("later", detail === "speaking")); // else they and the words cover the mouth
  talk.addEventListener("welcome", ({ detail }) => { voice.welcome(detail); if (detail.history.some((turn) => turn.speaker === "user")) ideas.hidden = true; });
  mic.hidden = true;
  return {
    element,
    ready() { if (matchMedia("(pointer: fine)").matches) field.focus({ preventScroll: true }); },
    online(yes) { element.classList.toggle("away", !yes); },
    renamed(next) { field.placeholder = `Say something to ${shortName(next.name)}`; field.setAttribute("aria-label", `Say something to ${next.name}`); },
    dispose() { removeEventListener("keydown", byEscape); voice.dispose(); },
  };
}

/** Ways to begin, from what the persona cares about; gone as soon as anything was said. */
function suggestions(persona, choose) {
  const likes = persona.spec.personal?.likes ?? [];
  const lines = ["Tell me about yourself.", likes[0] ? `What do you love about ${likes[0]}?` : "What do you love?", "Ask me something."];
  return h("div", { class: "ideas", role: "group", "aria-label": "Ways to begin" },
    lines.map((line) => h("button", { type: "button", class: "button idea", onclick: () => choose(line) }, line)));
}

/** The microphone button: a click listens for one thing you say, or until you stop it when hands-free; holding it is
 * push to talk. */
function microphone({ talk, persona, mic, level, hands, field, fit, speak, wake }) {
  let input = null;
  let pressed = 0;
  let held = false;
  const free = hands.firstChild;
  free.checked = kept.get("hands-free") === "yes";

  const told = {
    state(state) {
      mic.setAttribute("aria-pressed", String(state !== "off"));
      mic.classList.toggle("hearing", state === "hearing");
      mic.setAttribute("aria-label", state === "off" ? "Speak" : "Stop listening");
      mic.title = state === "off" ? "Speak: click, or hold while you speak" : "Stop listening";
      hands.hidden = state === "off";
      talk.performance.idle.state = state === "hearing" ? "listening" : talk.state;
      if (state === "off") { field.placeholder = field.dataset.placeholder ?? field.placeholder; level.style.removeProperty("--level"); }
      else { field.dataset.placeholder ??= field.placeholder; field.placeholder = "Listening"; }
    },
    interim(text) { field.value = text; fit(); },
    said(text) { field.value = ""; fit(); speak(text, { voice: true }); },
    cutIn: () => talk.interrupt(),
    warn: (text) => note(text),
    failed: (error) => { field.value = ""; tell(error); if (input && !input.possible) mic.hidden = true; },
    level: (value) => level.style.setProperty("--level", value.toFixed(2)),
  };
  const begin = (how) => { wake(); input?.start(how); };

  mic.addEventListener("pointerdown", () => {
    if (!input || input.on) return;
    held = false;
    pressed = setTimeout(() => { held = true; begin({ held: true }); }, HOLD);
  });
  const release = () => { clearTimeout(pressed); if (held) { setTimeout(() => input.stop(), 120); } };
  for (const name of ["pointerup", "pointercancel"]) addEventListener(name, release);
  mic.addEventListener("click", () => {
    if (held) { held = false; return; }
    if (!input) return;
    if (input.on) input.stop(); else begin({ continuous: free.checked });
  });
  mic.addEventListener("contextmenu", (event) => event.preventDefault());
  free.addEventListener("change", () => {
    kept.set("hands-free", free.checked ? "yes" : "no");
    if (input?.on) { input.stop(); begin({ continuous: free.checked }); }
  });

  return {
    welcome(message) {
      input ??= new SpeechInput({ socket: talk.socket, language: persona.spec.language, player: talk.player, byServer: message.speech_input }, told);
      mic.hidden = !input.possible;
    },
    dispose() {
      for (const name of ["pointerup", "pointercancel"]) removeEventListener(name, release);
      if (input?.on) input.stop();
    },
  };
}
