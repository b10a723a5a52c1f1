// Which view an address shows. Addresses live after the #, so that a reload comes back to the same view.

/** #/, #/making/JOB, #/meet/PERSONA */
export function whereAmI(hash = location.hash) {
  const [name = "", id = ""] = hash.replace(/^#\/?/, "").split("/");
  try { return { name: name || "home", id: decodeURIComponent(id) }; } catch { return { name: "home", id: "" }; }
}

export const go = (name, id = "") => { location.hash = `#/${name === "home" ? "" : name}${id ? `/${encodeURIComponent(id)}` : ""}`; };

/** Replaces the address without showing another view. */
export const stay = (name, id) => history.replaceState(null, "", `#/${name}/${encodeURIComponent(id)}`);

/** `show(place)` now and whenever the address changes. Other anchors of the page, such as the skip link, are no views. */
export function follow(show) {
  addEventListener("hashchange", () => { if (!location.hash || location.hash.startsWith("#/")) show(whereAmI()); });
  show(whereAmI());
}
