/* The finished picture: the drawn figure over the backdrop with its shadow; vignette, saturation, gamma, dither. The browser's background of engine/trace.c and the grade of engine/look.h. */

import { TONE } from "./look.js";

export const PICTURE_FRAGMENT = `#version 300 es
precision highp float;
precision highp int;
uniform highp sampler2D uFigure, uLayer, uFloorMap;
uniform vec3 uEye, uRight, uUp, uForward, uLens, uInner, uOuter;
uniform float uSide, uFloor;
out vec4 color;
${TONE}
vec3 backdrop(vec2 s) {
  vec3 d = normalize(uForward + (uRight * s.x + uUp * s.y) * uLens.x);
  float r = sqrt(s.x * s.x + (s.y - 0.1) * (s.y - 0.1) * 1.1), t = (uFloor - uEye.y) / min(d.y, -1e-3);
  vec3 c = mix(uInner, uOuter, smoothstep(0.0, 1.45, r));
  if (d.y < -0.001 && t > 0.0 && t < 40.0) {
    vec2 p = uEye.xz + d.xz * t;
    float near = clamp(1.0 - dot(p, p) * 0.025, 0.0, 1.0);
    near *= near;
    near *= near;
    float q = textureLod(uFloorMap, (clamp(p * 0.125 + 0.5, 0.0, 1.0) * 111.0 + 0.5) / 112.0, 0.0).x;
    q = 1.0 - (1.0 - q) * near;
    c *= q * (1.0 + 0.10 * near) * vec3(1, 1.0 - 0.05 * (1.0 - q), 1.0 + 0.06 * (1.0 - q));
  }
  return toned(c);
}

float grain(uvec2 p) {
  uint h = p.x * 374761393u + p.y * 668265263u;
  h = (h ^ (h >> 13)) * 1274126177u;
  return float((h ^ (h >> 16)) & 0xffffu) / 32768.0 - 1.0;
}

void main() {
  ivec2 at = ivec2(gl_FragCoord.xy);
  vec2 s = gl_FragCoord.xy * (2.0 / uSide) - 1.0;
  vec4 figure = texelFetch(uFigure, at, 0), face = texelFetch(uLayer, at, 0);
  vec3 c = figure.rgb;
  if (figure.a < 0.999) c += (1.0 - figure.a) * (backdrop(s) * (1.0 - face.a) + face.rgb);
  c = pow(clamp(c, 1e-6, 1.0), vec3(1.0 / 2.2));
  float gray = dot(c, vec3(0.30, 0.59, 0.11));
  vec2 v = 2.0 * vec2(at) / (uSide - 1.0) - 1.0;
  c = (gray + (c - gray) * 1.08) * (1.0 - 0.13 * clamp(dot(v, v) - 0.35, 0.0, 2.0));
  color = vec4(c + 0.003 * grain(uvec2(at.x, int(uSide) - 1 - at.y)), 1);
}
`;
