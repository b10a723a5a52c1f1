// Starts the page: who is asking, which view to show, and what to do when the connection or a token is missing.

import { get } from "./api.js";
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
let me = null;

/** One view after the other: the old one is told to let go of its sounds and sockets, the new one gets a clean place. */
async function show(place, views = VIEWS) {
  const mine = ++shown;
  try {
    const [view, known] = await Promise.all([(views[place.name] ?? views.home)(), me ?? get("/api/me")]);
    me = known;
    if (mine !== shown) return;
    if (me.needs_token && !me.user) { me = null; await askForToken(); return; }
    leave();
    leave = () => {};
    clear();
    const left = await view.show({ main, actions, me, id: place.id });
    if (mine === shown) leave = left ?? (() => {}); else left?.();
    if (mine > 1 && document.activeElement === document.body) main.focus({ preventScroll: true });
  } catch (error) {
    if (error.status === 401) return;
    if (main.childElementCount && main.className !== "") tell(error);
    else (await import("./views/unreachable.js")).show({ main, error, again: () => show(place) });
  }
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
  view.show({ main, done: () => { me = null; show(whereAmI()); } });
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
