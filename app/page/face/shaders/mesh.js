/* The mesh in a pose: its skin swells and blushes with the expression. The browser's raster_project, film_skin and
   film_light_mesh8. SURFACE shades it and lays the face over it, SKIN keeps what the face needs of the skin below. */

import { LOOK, TONE } from "./look.js";

export const MESH_VERTEX = `#version 300 es
precision highp float;
layout(location = 0) in vec4 aPlace;
layout(location = 1) in vec2 aNormal;
layout(location = 2) in vec4 aColor;
layout(location = 3) in vec4 aFlesh;
layout(location = 4) in vec4 aRims;
layout(location = 5) in float aMetal;
uniform vec3 uLow, uSpan, uPivot, uEye, uRight, uUp, uForward, uOrigin, uLens;
uniform mat3 uTurn;
uniform float uDrop, uScale;
uniform vec4 uBlushColor, uBlush, uBump[12];
uniform int uBumpCount;
uniform bool uSkin;
centroid out vec3 vPlace, vNormal, vRestNormal;
centroid out vec4 vColor, vMatter, vLight;
centroid out float vMirror;

vec3 unfolded(vec2 q) {
  vec3 n = vec3(q, 1.0 - abs(q.x) - abs(q.y));
  if (n.z < 0.0) n.xy = (1.0 - abs(n.yx)) * vec2(n.x < 0.0 ? -1.0 : 1.0, n.y < 0.0 ? -1.0 : 1.0);
  return normalize(n);
}

void swell(vec3 q, inout vec3 p, inout vec3 n) {
  float height = 0.0;
  vec2 slope = vec2(0);
  for (int i = 0; i < uBumpCount; i++) {
    vec4 b = uBump[2 * i];
    float most = uBump[2 * i + 1].x;
    vec2 a = (q.xy - b.xy) / b.zw;
    float near = 1.0 - dot(a, a) * 0.25;
    if (near <= 0.0) continue;
    height += most * near * near * near;
    slope -= most * 1.5 * near * near * a / b.zw;
  }
  p += n * height * uScale;
  n -= vec3(slope, 0);
}

void main() {
  vec3 p = uLow + aPlace.xyz * uSpan, n = unfolded(aNormal), color = aColor.rgb * aColor.rgb;
  if (uSkin) {
    vec3 q = (p - uOrigin) / uScale;
    if (q.z >= -0.75) {
      vec2 s = (vec2(abs(q.x), q.y) - uBlush.xy) * 1.2 / (uBlush.z * vec2(1, 0.72));
      float soft = max(1.0 - dot(s, s) * 0.25, 0.0);
      color = mix(color, uBlushColor.rgb, soft * soft * soft * soft * uBlushColor.a);
      swell(q, p, n);
    }
  }
  float share = aPlace.w * 3.0;
  if (share > 1.5) { share -= 2.0; p.y -= uDrop; }
  vec3 world = mix(p, uTurn * (p - uPivot) + uPivot, share), eye = world - uEye;
  float depth = dot(eye, uForward);
  gl_Position = vec4(dot(eye, uRight) / uLens.x, dot(eye, uUp) / uLens.x, uLens.y * depth + uLens.z, depth);
  vPlace = world;
  vNormal = mix(n, uTurn * n, share);
  vRestNormal = n;
  vColor = vec4(color, aColor.a);
  vMatter = vec4((aMetal * 255.0 - 128.0) / 127.0, aFlesh.xy, aRims.z);
  vLight = vec4(aFlesh.zw, aRims.xy);
  vMirror = aRims.w;
}
`;

const INPUTS = `#version 300 es
precision highp float;
centroid in vec3 vPlace, vNormal, vRestNormal;
centroid in vec4 vColor, vMatter, vLight;
centroid in float vMirror;
`;

export const SURFACE_FRAGMENT = `${INPUTS}
uniform vec3 uEye, uForward;
uniform bool uSkin;
uniform float uMiddleDepth;
uniform highp sampler2D uLayer, uLayerDepth;
out vec4 color;
${LOOK}${TONE}
void main() {
  ivec2 at = ivec2(gl_FragCoord.xy);
  vec4 face = texelFetch(uLayer, at, 0);
  if (face.a > 0.0 && !uSkin && texelFetch(uLayerDepth, at, 0).x + uMiddleDepth >= dot(vPlace - uEye, uForward))
    face = vec4(0);
  if (face.a > 0.99) { color = vec4(face.rgb, 1); return; }
  Paint p = Paint(vColor.rgb, vColor.a, max(vMatter.x, 0.0), vMatter.y, vMatter.z, max(-vMatter.x, 0.0), 0.0);
  vec3 c = toned(lit(normalize(vNormal), normalize(uEye - vPlace), p, vLight, vMatter.w, vMirror));
  color = vec4(c * (1.0 - face.a) + face.rgb, 1);
}
`;

export const SKIN_FRAGMENT = `${INPUTS}
layout(location = 0) out vec4 skinNormal;
layout(location = 1) out vec4 skinColor;
layout(location = 2) out vec4 skinLight;
layout(location = 3) out vec4 skinMatter;
void main() {
  skinNormal = vec4(normalize(vRestNormal), vColor.a);
  skinColor = vec4(sqrt(vColor.rgb), vMatter.y);
  skinLight = vLight;
  skinMatter = vec4(vMatter.w, vMirror, (vMatter.x * 127.0 + 128.0) / 255.0, vMatter.z);
}
`;
