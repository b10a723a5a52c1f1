// Whether this browser draws with a graphics processor. One that imitates it in software freezes the whole page while it
// compiles a face, and then draws a few frames a second: such a browser gets the server's pictures instead.

import { kept } from "../dom.js";

const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** "sculpture" where the browser can draw a sculpted face itself, else "video". `animism.face` in the local storage decides
 * instead: "sculpture", "video", or "still" for the portrait alone, which asks nothing of either machine. */
export function wayToDraw(persona) {
  const chosen = kept.get("face");
  if (chosen === "still" || chosen === "video") return chosen;
  if (persona.face !== "sculpture" || !persona.live) return "video";
  if (chosen === "sculpture") return chosen;
  return (hardware ??= hasHardware()) ? "sculpture" : "video";
}

/** Whether it was decided that this browser draws, however slowly. */
export const drawsAnyway = () => kept.get("face") === "sculpture";

let hardware = null;

function hasHardware() {
  const gl = document.createElement("canvas").getContext("webgl2", { failIfMajorPerformanceCaveat: false });
  if (!gl) return false;
  const more = gl.getExtension("WEBGL_debug_renderer_info");
  const name = String(gl.getParameter(more ? more.UNMASKED_RENDERER_WEBGL : gl.RENDERER) ?? "");
  gl.getExtension("WEBGL_lose_context")?.loseContext();
  return !SOFTWARE.test(name);
}
