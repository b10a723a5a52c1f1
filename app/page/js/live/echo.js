// Whether what a microphone heard is only the persona's own voice coming back. The same rule as the server's: of the words
// heard, how many stand in the same order among those spoken in the last seconds.

const SHARE = 0.6, SHARE_OF_FEW = 0.75;

export function isEcho(heard, spoken) {
  const theirs = words(heard), ours = words(spoken.join(" "));
  if (!theirs.length || !ours.length) return false;
  return inOrder(theirs, ours) / theirs.length >= (theirs.length >= 4 ? SHARE : SHARE_OF_FEW);
}

const words = (text) => text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").replace(/’/g, "'").match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu) ?? [];

/** Length of the longest common subsequence. */
function inOrder(a, b) {
  let row = new Uint16Array(b.length + 1);
  for (const word of a) {
    const next = new Uint16Array(b.length + 1);
    for (let j = 1; j <= b.length; j++) next[j] = word === b[j - 1] ? row[j - 1] + 1 : Math.max(row[j], next[j - 1]);
    row = next;
  }
  return row[b.length];
}
