// Starts the page: who is asking, which view to show, and what to do when the connection or a token is missing.

import { get } from "./api.js";
import { kept } from "./dom.js";
import { follow, whereAmI } from "./router.js";
import { themeButton } from "./theme.js";
import { tell } from "./toast.js";

const VIEWS = {
  home: () => import("./views/home.js"),
  making: () => import("./views/making.js"),
  meet: () => import("./views/meet.js"),
};

const main = document.getElementById("main");
const actions = document.getElementById("actions");
let leave = () => {};
let shown = 0;
/** Who is asking, and what the server takes: filled in when it has answered, which no view waits for. */
const me = { user: null, needs_token: false, limits: {} };
let asked = null;

/** One view after the other: the old one is told to let go of its sounds and sockets, the new one gets a clean place.
 * Who is asking is found out meanwhile, and waited for only where a token was asked for before. */
async function show(place, views = VIEWS) {
  const mine = ++shown;
  try {
    const [view] = await Promise.all([(views[place.name] ?? views.home)(), knowMe()]);
    if (mine !== shown) return;
    if (me.needs_token && !me.user) { await askForToken(); return; }
    leave();
    leave = () => {};
    clear();
    const left = await view.show({ main, actions, me, id: place.id });
    if (mine === shown) leave = left ?? (() => {}); else left?.();
    if (mine > 1 && document.activeElement === document.body) main.focus({ preventScroll: true });
  } catch (error) {
    if (error.status === 401 || mine !== shown) return;
    if (main.childElementCount && main.className !== "") tell(error);
    else (await import("./views/unreachable.js")).show({ main, error, again: () => show(place) });
  }
}

/** Asks once who is asking. To be waited for only where a token was asked for before, or a page would be shown that is
 * not for everybody's eyes, and taken away again. */
function knowMe() {
  asked ??= get("/api/me").then((answer) => {
    Object.assign(me, answer);
    kept.set("token-asked", me.needs_token ? "yes" : "");
    if (me.needs_token && !me.user) dispatchEvent(new CustomEvent("animism:token"));
  }).catch(() => { asked = null; }); // the view asks for something itself, and tells
  return kept.get("token-asked") ? asked : null;
}

function clear() {
  main.replaceChildren();
  main.className = "";
  document.documentElement.classList.remove("still-page");
  document.getElementById("top").className = "top";
  actions.replaceChildren(themeButton());
  scrollTo(0, 0);
}

async function askForToken() {
  shown++;
  leave();
  leave = () => {};
  clear();
  const view = await import("./views/sign_in.js");
  main.replaceChildren();
  view.show({ main, done: () => { asked = null; me.needs_token = false; show(whereAmI()); } });
}

function watchConnection() {
  const banner = document.getElementById("banner");
  const tellState = () => {
    banner.hidden = navigator.onLine;
    banner.textContent = navigator.onLine ? "" : "You are offline. Everything goes on when the connection is back.";
  };
  addEventListener("offline", tellState);
  addEventListener("online", tellState);
  tellState();
}

document.querySelector(".skip").addEventListener("click", (event) => {
  event.preventDefault();
  main.focus();
  main.scrollIntoView();
});
addEventListener("animism:token", askForToken);
addEventListener("pagehide", () => leave());
addEventListener("pageshow", (event) => { if (event.persisted) show(whereAmI()); });
watchConnection();
follow((place) => show(place));
