// Colour belongs to the characters: takes the colours of a portrait's backdrop, so that the page can become its room.

const SIDE = 32;

/** Sets --stage-high, --stage-middle and --stage-low of `element` from the edges of a picture of this server.
 * Leaves them as they are when the picture cannot be read. */
export async function tint(element, url) {
  const image = new Image();
  image.src = url;
  try { await image.decode(); } catch { return; }
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = SIDE;
  const drawing = canvas.getContext("2d", { willReadFrequently: true });
  drawing.drawImage(image, 0, 0, SIDE, SIDE);
  const pixels = drawing.getImageData(0, 0, SIDE, SIDE).data;
  const patch = (x, y) => mean(pixels, x, y, 3);
  // The backdrop is lightest beside the head and darkest in the corners; what stands out at an edge is the character.
  const sides = median([patch(0, 10), patch(29, 10), patch(0, 13), patch(29, 13)]);
  const corners = median([patch(0, 0), patch(29, 0), patch(1, 2), patch(28, 2)]);
  const high = median([patch(5, 4), patch(24, 4), sides]);
  const floor = darker(median([patch(0, 29), patch(29, 29), corners]), corners);
  element.style.setProperty("--stage-high", css(high));
  element.style.setProperty("--stage-middle", css(sides));
  element.style.setProperty("--stage-low", css(corners));
  element.style.setProperty("--stage-floor", css(floor));
  element.dataset.stage = light(corners) > 0.36 ? "light" : "dark";
}

function mean(pixels, x0, y0, size) {
  const sum = [0, 0, 0];
  for (let y = y0; y < y0 + size; y++) {
    for (let x = x0; x < x0 + size; x++) for (let c = 0; c < 3; c++) sum[c] += pixels[(y * SIDE + x) * 4 + c];
  }
  return sum.map((value) => value / size / size);
}

const median = (colours) => [0, 1, 2].map((c) => colours.map((colour) => colour[c]).sort((a, b) => a - b)[colours.length >> 1]);
const light = (colour) => (0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2]) / 255;
const darker = (a, b) => (light(a) < light(b) ? a : b);
const css = (colour) => `rgb(${colour.map(Math.round).join(" ")})`;
