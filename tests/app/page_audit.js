// An audit of what is on the page now, for people who do not see it or do not use a pointer. Returns a list of faults, in
// words; an empty list is a pass. The rules are those of WCAG 2.2 AA that a script can decide.
() => {
  const faults = [];
  const shown = (e) => {
    if (!e.getClientRects().length || e.closest("[inert], [aria-hidden=true]")) return false;
    for (let p = e; p; p = p.parentElement) {
      const style = getComputedStyle(p);
      if (style.visibility === "hidden" || Number(style.opacity) < 0.05) return false;
    }
    return true;
  };
  const what = (e) => `${e.tagName.toLowerCase()}${e.id ? `#${e.id}` : ""}${typeof e.className === "string" && e.className ? `.${e.className.trim().replace(/\s+/g, ".")}` : ""}`;
  const fault = (rule, e, more = "") => faults.push(`${rule}: ${what(e)} ${more}`.trim());
  const all = (selector) => [...document.querySelectorAll(selector)].filter(shown);
  const textOf = (ids) => ids.split(/\s+/).map((id) => document.getElementById(id)?.textContent ?? "").join(" ").trim();
  const name = (e) => (e.getAttribute("aria-labelledby") && textOf(e.getAttribute("aria-labelledby"))) || e.getAttribute("aria-label")?.trim()
    || (e.labels && [...e.labels].map((label) => label.textContent).join(" ").trim()) || (e.matches("a, button, summary") ? e.textContent.trim() : "") || e.getAttribute("alt") || "";

  for (const e of all("a[href], button, input, textarea, select, [tabindex='0']")) if (!name(e) && e.type !== "file") fault("no name", e);
  for (const e of document.querySelectorAll("img")) if (!e.hasAttribute("alt")) fault("no alt", e);
  for (const e of all("[role=tab]")) if (!document.getElementById(e.getAttribute("aria-controls"))) fault("controls nothing", e);
  for (const e of all("dialog, [role=dialog]")) if (!name(e)) fault("dialog without a name", e);
  for (const e of document.querySelectorAll("[aria-hidden=true]")) {
    if ([...e.querySelectorAll("a[href], button, input:not([tabindex='-1']), textarea, [tabindex='0']")].some((one) => one.getClientRects().length)) fault("hidden but in the tab order", e);
  }
  const ids = [...document.querySelectorAll("[id]")].map((e) => e.id);
  for (const id of new Set(ids.filter((one, i) => ids.indexOf(one) !== i))) faults.push(`id twice: ${id}`);
  for (const e of document.querySelectorAll("[style]")) if (/expression|javascript/i.test(e.getAttribute("style"))) fault("script in a style", e);
  if (!document.documentElement.lang) faults.push("no language");
  if (!document.title) faults.push("no title");
  if (document.querySelectorAll("main").length !== 1) faults.push("not one main");
  if (!document.querySelector("header, [role=banner]")) faults.push("no banner");
  const heads = [...document.querySelectorAll("h1, h2, h3, h4")].filter((e) => e.getClientRects().length && !e.closest("[hidden], dialog"));
  if (heads.filter((e) => e.tagName === "H1").length !== 1) faults.push(`${heads.filter((e) => e.tagName === "H1").length} first headings`);
  heads.reduce((before, e) => { const level = Number(e.tagName[1]); if (level > before + 1) fault("a level of headings is left out", e); return level; }, 0);
  for (const e of all("[tabindex]")) if (e.tabIndex > 0) fault("a tab order of its own", e);

  // Contrast of text against the nearest ground that is a colour; pictures and gradients behind glass are left to the eye.
  const parts = (colour) => { const m = colour.match(/[\d.]+/g)?.map(Number) ?? [0, 0, 0, 0]; return colour.startsWith("color(") ? [m[0] * 255, m[1] * 255, m[2] * 255, m[3] ?? 1] : [m[0], m[1], m[2], m[3] ?? 1]; };
  const light = ([r, g, b]) => { const f = (v) => { const x = v / 255; return x <= 0.03928 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4; }; return 0.2126 * f(r) + 0.7152 * f(g) + 0.0722 * f(b); };
  const ground = (e) => {
    const layers = [];
    for (let p = e; p; p = p.parentElement) {
      const style = getComputedStyle(p);
      const colour = parts(style.backgroundColor);
      if (colour[3] > 0) layers.push(colour);
      if (colour[3] >= 0.98) break;
      if (style.backgroundImage !== "none" && p !== document.body) { if (!p.matches(".home")) return layers.some((one) => one[3] > 0.8) ? mix(layers, [128, 128, 128]) : null; }
    }
    return mix(layers, parts(getComputedStyle(document.body).backgroundColor));
  };
  const mix = (layers, under) => layers.reverse().reduce((below, [r, g, b, a]) => [r, g, b].map((v, i) => v * a + below[i] * (1 - a)), under.slice(0, 3));
  for (const e of all("body *")) {
    if (![...e.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim()) || e.closest(".unseen, [disabled], [aria-disabled=true], noscript, .board")) continue;
    const style = getComputedStyle(e);
    const below = ground(e);
    if (!below) continue;
    const ink = mix([parts(style.color)], below);
    const [a, b] = [light(ink), light(below)].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    const large = parseFloat(style.fontSize) >= 24;
    if (ratio < (large ? 3 : 4.5) - 0.02) fault("contrast", e, `${ratio.toFixed(2)} "${e.textContent.trim().slice(0, 30)}" ${style.color} on ${below.map(Math.round)}`);
  }
  if (matchMedia("(pointer: coarse)").matches) {
    for (const e of all("a[href], button, input:not([type=checkbox]), textarea, select")) {
      const box = e.getBoundingClientRect();
      if ((box.width < 43.5 || box.height < 43.5) && !e.closest("p") && e.type !== "file") fault("smaller than 44 pixels", e, `${Math.round(box.width)}x${Math.round(box.height)}`);
    }
  }
  return faults;
}
