// What was said, oldest first, with the parts that were never heard because somebody cut in.

import { get } from "../api.js";
import { h } from "../dom.js";
import { asTurn } from "../live/talk.js";
import { tell } from "../toast.js";

const PAGE = 40;

export function transcriptPanel(context) {
  const { talk } = context;
  const list = h("ol", { class: "turns" });
  const earlier = h("button", { type: "button", class: "button plain-button", hidden: true }, "Earlier");
  const empty = h("p", { class: "hint" }, "Nothing was said yet.");
  const element = h("div", { class: "transcript" }, h("h2", {}, "Talk so far"), earlier, empty, list);
  let older = [];

  const draw = () => {
    const turns = [...older, ...talk.turns];
    empty.hidden = turns.length > 0;
    list.replaceChildren(...turns.map((turn) => line(turn, context.persona.name, turn.pending && !talk.socket?.open)));
    const box = element.parentElement;
    if (box) box.scrollTop = box.scrollHeight;
  };
  earlier.addEventListener("click", async () => {
    const first = [...older, ...talk.turns].find((turn) => typeof turn.id === "number");
    try {
      const page = await get(`/api/personas/${context.persona.id}/transcript?limit=${PAGE}${first ? `&before=${first.id}` : ""}`);
      older = [...page.turns.map(asTurn), ...older];
      earlier.hidden = !page.more;
      draw();
      list.firstChild?.scrollIntoView();
    } catch (error) { tell(error); }
  });
  talk.addEventListener("turns", () => { if (element.isConnected) draw(); });
  return { element, shown() { earlier.hidden = talk.turns.filter((turn) => typeof turn.id === "number").length < PAGE; draw(); }, refresh: (visible) => { if (visible) draw(); } };
}

/** `waits`: it is not at the server yet, and the connection is away. */
function line(turn, name, waits = false) {
  const mine = turn.speaker === "user";
  const heard = typeof turn.heard === "number" && turn.heard < turn.text.length ? turn.heard : null;
  const words = h("p", {}, heard === null ? turn.text : turn.text.slice(0, heard));
  if (heard !== null) words.append(h("span", { class: "unheard" }, turn.text.slice(heard)));
  const more = waits ? "goes out when the connection is back" : heard !== null ? "you cut in" : null;
  return h("li", { class: mine ? "mine" : "theirs" }, h("span", { class: "who" }, mine ? "You" : turn.name || name), words, more && h("span", { class: "who" }, more));
}
