/* From 52 ARKit weights to what a stylised face does: the browser's tools/sculpture/expression.py, number for number.

   Side 0 is the viewer's left, the character's own right. */

export const NAMES = (
  "browDownLeft browDownRight browInnerUp browOuterUpLeft browOuterUpRight cheekPuff cheekSquintLeft " +
  "cheekSquintRight eyeBlinkLeft eyeBlinkRight eyeLookDownLeft eyeLookDownRight eyeLookInLeft eyeLookInRight " +
  "eyeLookOutLeft eyeLookOutRight eyeLookUpLeft eyeLookUpRight eyeSquintLeft eyeSquintRight eyeWideLeft " +
  "eyeWideRight jawForward jawLeft jawOpen jawRight mouthClose mouthDimpleLeft mouthDimpleRight mouthFrownLeft " +
  "mouthFrownRight mouthFunnel mouthLeft mouthLowerDownLeft mouthLowerDownRight mouthPressLeft mouthPressRight " +
  "mouthPucker mouthRight mouthRollLower mouthRollUpper mouthShrugLower mouthShrugUpper mouthSmileLeft " +
  "mouthSmileRight mouthStretchLeft mouthStretchRight mouthUpperUpLeft mouthUpperUpRight noseSneerLeft " +
  "noseSneerRight tongueOut"
).split(" ");

const INDEX = Object.fromEntries(NAMES.map((name, i) => [name, i]));
const GAZE_ACROSS = 0.4;
const GAZE_UP = 0.34;
const BOTH = [0, 1];

/** `weights`: 52 numbers in the order of NAMES, clipped to [0, 1], or null for the face at rest. What is no number
    counts as 0. */
export function expression(weights) {
  const get = (name) => (weights ? Math.min(1, Math.max(0, weights[INDEX[name]] || 0)) : 0);
  const pair = (name) => [get(`${name}Right`), get(`${name}Left`)];
  const [smile, frown, dimple, stretch] = ["mouthSmile", "mouthFrown", "mouthDimple", "mouthStretch"].map(pair);
  const [squint, cheek, down, sneer] = ["eyeSquint", "cheekSquint", "browDown", "noseSneer"].map(pair);
  const outer = pair("browOuterUp");
  const inner = get("browInnerUp");
  const upperUp = pair("mouthUpperUp");
  const across = [get("eyeLookInRight") - get("eyeLookOutRight"), get("eyeLookOutLeft") - get("eyeLookInLeft")];
  const up = ["Right", "Left"].map((side) => get(`eyeLookUp${side}`) - get(`eyeLookDown${side}`));
  return {
    jaw: get("jawOpen"),
    jawSide: get("jawLeft") - get("jawRight"),
    jawForward: get("jawForward"),
    mouthSide: get("mouthLeft") - get("mouthRight"),
    close: get("mouthClose"),
    pucker: get("mouthPucker"),
    funnel: get("mouthFunnel"),
    press: pair("mouthPress"),
    rollUpper: get("mouthRollUpper"),
    rollLower: get("mouthRollLower"),
    shrugUpper: get("mouthShrugUpper"),
    shrugLower: get("mouthShrugLower"),
    smile: BOTH.map((i) => 0.95 * smile[i] - 1.25 * frown[i] - 0.35 * stretch[i]),
    wide: BOTH.map((i) => stretch[i] + 0.35 * dimple[i]),
    dimple,
    upperUp: BOTH.map((i) => Math.min(1.2, upperUp[i] + 0.55 * sneer[i])),
    lowerDown: pair("mouthLowerDown"),
    tongue: get("tongueOut"),
    blink: pair("eyeBlink"),
    squint: BOTH.map((i) => Math.min(1.2, squint[i] + 0.5 * cheek[i] + 0.3 * sneer[i] + 0.25 * smile[i])),
    widen: pair("eyeWide"),
    gaze: BOTH.map((i) => [GAZE_ACROSS * across[i], GAZE_UP * up[i]]),
    browTilt: BOTH.map((i) => 1.15 * down[i] - 0.35 * inner + 0.45 * sneer[i]),
    browRaise: BOTH.map((i) => 0.35 * inner + 0.45 * outer[i] - 0.45 * down[i] - 0.15 * sneer[i]),
    browInner: inner,
    browOuter: outer,
    cheekPuff: get("cheekPuff"),
    cheekRaise: BOTH.map((i) => Math.max(cheek[i], 0.6 * smile[i])),
  };
}
