/* The face in screen space: under each pixel the skin's distance is the plane that was kept there, and the features are
   marched on it; then once more with four samples where neighbours differ. The browser's engine/film_face.c,
   film_march.c and film_light_face8. Everything lies in the head's frame at rest. */

import { FACE, PAINT } from "./face.js";
import { LOOK, TONE } from "./look.js";

export const SCREEN_VERTEX = `#version 300 es
void main() { gl_Position = vec4(gl_VertexID == 1 ? 3.0 : -1.0, gl_VertexID == 2 ? 3.0 : -1.0, 0, 1); }
`;

export const MARCH_FRAGMENT = `#version 300 es
precision highp float;
precision highp int;
${LOOK}${TONE}${FACE}${PAINT}
const float SKIN_RADIUS = 0.5, FAR_SIDE = 1.1, SLANT = 0.4, CONTRAST = 0.09, HIT = 0.0025, LONGEST = 2.2, FAR = 1e9;
const int STEPS = 28;
uniform highp sampler2D uSkinDepth, uSkinNormal, uSkinColor, uSkinLight, uSkinMatter, uLayer, uLayerDepth;
uniform highp sampler3D uVolume;
uniform vec3 uVolumeLow, uVolumeSize;
uniform float uVolumeCell;
uniform vec3 uEye, uRight, uUp, uForward; // the camera as the head at rest sees it
uniform vec3 uLens;                       // tangent, then what made depth of the distance along uForward
uniform mat3 uTurn;
uniform vec4 uBox[5];                     // on the screen: mouth, two brows, two eyes; x0, y0, x1, y1
uniform vec2 uMiddle;                     // of the face, on the screen
uniform float uSide, uMouthMargin, uMouthOut, uMiddleDepth;
uniform int uOver, uStanding, uSecond, uZero;
layout(location = 0) out vec4 layer;      // tone-mapped, times coverage; coverage
layout(location = 1) out vec4 layerDepth; // nearest depth less uMiddleDepth, 1 where asked, way along the ray

struct Ray { vec3 d; float per; };
struct Ground { bool on, over; ivec2 at; vec3 p, n; };

Ray rayAt(vec2 pixel) {
  vec2 f = (pixel * (2.0 / uSide) - 1.0) * uLens.x;
  vec3 d = uForward + uRight * f.x + uUp * f.y;
  float per = 1.0 / length(d);
  return Ray(d * per, per);
}

bool covered(ivec2 at) { return texelFetch(uSkinDepth, at, 0).x < 1.0; }

vec3 skinPlace(ivec2 at) {
  float z = texelFetch(uSkinDepth, at, 0).x * 2.0 - 1.0;
  vec2 f = ((vec2(at) + 0.5) * (2.0 / uSide) - 1.0) * uLens.x;
  return uEye + (uForward + uRight * f.x + uUp * f.y) * (uLens.z / (z - uLens.y));
}

bool whole(ivec2 at) {
  return covered(at) && covered(at + ivec2(1, 0)) && covered(at - ivec2(1, 0)) && covered(at + ivec2(0, 1)) &&
         covered(at - ivec2(0, 1));
}

bool inFront(vec3 p) { return p.z - uOrigin.z > -FAR_SIDE * uScale; }

// The nearest skin towards the middle of the face, for what stands over the edge of a body
bool beside(inout ivec2 at) {
  vec2 p = vec2(at) + 0.5, to = uMiddle - p;
  to /= max(max(abs(to.x), abs(to.y)), 1.0);
  for (int i = 1; i <= uOver; i++) {
    ivec2 q = ivec2(p + float(i) * to);
    if (!whole(q) || !inFront(skinPlace(q))) continue;
    at = q;
    return true;
  }
  return false;
}

Ground groundAt(ivec2 at, int may) {
  Ground g = Ground(covered(at), false, at, vec3(0), vec3(0));
  bool mislead = (may & BROWS) != 0 && g.on && !whole(at); // slivers at an edge mislead brows
  if ((may & uStanding) != 0 && (!g.on || mislead || !inFront(skinPlace(at)))) {
    g.over = beside(g.at);
    g.on = g.over || (g.on && !mislead);
  }
  if (g.on) {
    g.p = skinPlace(g.at);
    g.n = normalize(texelFetch(uSkinNormal, g.at, 0).xyz);
  }
  return g;
}

float eyeEntry(int i, vec3 d, float grow) {
  float a = 0.0, b = 0.0, c = 0.0;
  for (int k = 1; k < 4; k++) {
    vec4 axis = uEyes[7 * i + k];
    float per = 1.0 / (axis.w * grow), p = dot(axis.xyz, uEye - uEyes[7 * i].xyz) * per, q = dot(axis.xyz, d) * per;
    a += q * q;
    b += p * q;
    c += p * p;
  }
  float h = b * b - a * (c - 1.0);
  return h > 0.0 ? -(b + sqrt(h)) / a : FAR;
}

vec2 mouthEdge(vec2 q) {
  vec4 m = uMouthShape[0];
  vec2 at = (vec2(q.x, q.y - m.x) / m.yz + 1.0) * 0.5 * vec2(143, 103);
  if (any(lessThan(at, vec2(0))) || any(greaterThanEqual(at, vec2(143, 103)))) return vec2(9, 0);
  return texelFetch(uMouthMap, ivec2(at), 0).xy;
}

float browEdge(vec2 q) {
  vec4 b = uBrowShape[0];
  vec2 at = (vec2(q.x, q.y - b.x) / b.yz + 1.0) * 0.5 * vec2(143, 55);
  if (any(lessThan(at, vec2(0))) || any(greaterThanEqual(at, vec2(143, 55)))) return 9.0;
  return texelFetch(uBrowMap, ivec2(at), 0).x;
}

int boxesAt(vec2 pixel) {
  int may = 0;
  for (int i = 0; i < 5; i++)
    if (all(greaterThanEqual(pixel, uBox[i].xy)) && all(lessThan(pixel, uBox[i].zw)))
      may |= i == 0 ? MOUTH : i < 3 ? BROWS : EYES << (i - 3);
  return may;
}

// Paint and light of what was met; n and v at rest
vec3 shaded(Ground g, vec3 p, vec3 n, vec3 v, Hit hit, float near) {
  vec4 color = vec4(0), matter = vec4(1, 1, 128.0 / 255.0, 0), under = vec4(1);
  float rough = 0.0;
  if (g.on) {
    color = texelFetch(uSkinColor, g.at, 0);
    matter = texelFetch(uSkinMatter, g.at, 0);
    under = texelFetch(uSkinLight, g.at, 0);
    rough = texelFetch(uSkinNormal, g.at, 0).w;
  }
  float metal = (matter.z * 255.0 - 128.0) / 127.0;
  Paint paint = Paint(color.rgb * color.rgb, rough, max(metal, 0.0), color.a, matter.w, max(-metal, 0.0), 0.0);
  if (hit.part == EYE_0 || hit.part == EYE_1) paintEye(hit.part - EYE_0, p, paint);
  else paintPart(p, hit, paint);
  bool inside = hit.part == CAVITY || hit.part == TEETH || hit.part == TONGUE;
  bool standing = hit.part == BROW || hit.part == EYE_0 || hit.part == EYE_1 || hit.part == LASH;
  bool off = inside || standing, soft = hit.part != CAVITY;
  vec4 baked = under;
  float deep = inside ? clamp(hit.depth * -7.0, 0.0, 1.0) : 0.0;
  if (standing) {
    vec3 at = (p + n * 0.7 * uVolumeCell - uVolumeLow) / uVolumeCell;
    baked = textureLod(uVolume, (at + 0.5) / uVolumeSize, 0.0);
  } else baked = mix(under, soft ? vec4(0.60, 0.74, 0.2, 0.2) : vec4(0.34, 0.26, 0.1, 0.1), deep);
  float free = (off ? 1.0 : matter.y) * (1.0 - (soft ? 0.4 : 0.9) * deep);
  return toned(lit(normalize(uTurn * n), uTurn * v, paint, baked, near * (off ? 1.0 : matter.x), free));
}

// One sample: its colour and 1 in w where the face is met; asked: whether it could be; depth and way of the hit
vec4 sampleAt(vec2 pixel, ivec2 home, int may, float from, out bool asked, out float depth, out float way) {
  asked = false;
  Ray ray = rayAt(pixel);
  vec3 d = ray.d;
  Ground g = groundAt(home, may);
  int features = 0;
  float skin = FAR, slope = -1.0, off = 0.0, curve = 0.0, start = FAR;
  vec3 n = -d;
  if (g.on) {
    slope = dot(g.n, d);
    skin = dot(g.p - uEye, d);
    vec3 at = uEye + skin * d;
    if (g.over) {
      off = max(dot(g.n, at - g.p), 0.0);
      slope = max(slope, -0.15);
    } else {
      slope = min(slope, -0.15);
      skin -= dot(g.n, at - g.p) / slope; // beside the pixel's middle the plane is met elsewhere
      at = uEye + skin * d;
    }
    vec3 q = (at - uOrigin) / uScale;
    if (q.z > -FAR_SIDE) {
      float ahead = g.over ? -0.5 * uScale : 0.0;
      vec2 map = (may & MOUTH) != 0 ? mouthEdge(q.xy) : vec2(9, 0);
      if (map.x < 1.2 * map.y + uMouthMargin) {
        features |= MOUTH;
        start = min(start, skin + (g.over ? ahead : uMouthOut * uScale / slope));
      }
      if ((may & BROWS) != 0 && browEdge(q.xy) < 0.11) {
        features |= BROWS;
        start = min(start, skin + (g.over ? ahead : (uBrowShape[0].w + uBrowShape[1].x + 0.02) * uScale / slope));
      }
    }
    if (g.over && features == 0) g.on = false; // nothing stands over the edge there
    n = g.n;
    if (!g.on) { skin = FAR; n = -d; slope = -1.0; off = 0.0; }
    else if ((features & BROWS) != 0) curve = 0.5 / (SKIN_RADIUS * uScale) * clamp(1.0 + slope / SLANT, 0.0, 1.0);
  }
  for (int i = 0; i < 2; i++) {
    if ((may & (EYES << i)) == 0) continue;
    float grow = 1.03 + (uEyes[7 * i + 6].y > 0.5 ? uEyeShape[0].x + uEyeShape[0].z : 0.0);
    if (g.on) grow += 0.12 + uEyeShape[0].y / uEyes[7 * i + 2].w;
    float entry = eyeEntry(i, d, grow);
    if (entry >= FAR || entry >= skin + 0.5) continue;
    features |= EYES << i;
    start = min(start, entry);
  }
  if (features == 0) return vec4(0);
  asked = true;
  start = max(min(start, skin), from);

  float t = start, before = 0.0, gone = 0.0, ahead = 0.95, residue = 0.0, slant = (features & MOUTH) != 0 ? 1.0 : 0.5;
  bool met = false;
  Hit hit;
  for (int i = 0; i < STEPS + uZero; i++) {
    float s = t - skin, dist = face(uEye + d * t, off + s * (slope + s * curve), features, false, hit);
    met = i == STEPS - 1 ? dist < 0.08 : abs(dist) < HIT;
    residue = dist;
    if (met || t >= start + LONGEST) break;
    // where the last step brought less than it was long, the surface is met at a slant: step further
    if (i > 0) ahead = 0.95 / clamp((before - dist) / max(abs(gone), 1e-5), slant, 1.0);
    gone = dist > 0.0 ? dist * ahead : dist;
    before = dist;
    t += gone;
  }
  // over the edge of a body only what stands there is to be seen, not the mouth and the skin of a plane beyond it
  bool stands = hit.part == BROW || hit.part == TONGUE || hit.part >= EYE_0;
  if (!met || (g.over && !stands)) return vec4(0);

  vec3 p = uEye + d * t, slopes = vec3(0), normal = n;
  float s = t - skin, ground = off + s * (slope + s * curve), near = 1.0;
  bool plain = hit.part == SKIN && abs(ground - residue) < 2e-5;
  Hit ignored;
  // three looks for the normal, then two along it for fine occlusion
  for (int k = plain ? 3 : 0; k < 5 + uZero; k++) {
    if (k == 3 && !plain) normal = slopes / sqrt(dot(slopes, slopes) + 1e-12);
    float h = k == 3 ? 0.035 : 0.11;
    vec3 axis = vec3(k == 0, k == 1, k == 2), away = k < 3 ? 0.006 * axis : normal * h;
    float dist = face(p + away, ground + dot(n, away), features, k >= 3, ignored);
    if (k < 3) slopes += (dist - residue) * axis;
    else near *= clamp(0.3 + dist * (0.72 / h), 0.25, 1.0);
  }
  depth = t * ray.per;
  way = t;
  return vec4(shaded(g, p, normal, -d, hit, near), 1);
}

bool differs(vec4 a, vec4 asked, ivec2 at) {
  vec4 b = texelFetch(uLayer, at, 0);
  if (texelFetch(uLayerDepth, at, 0).y < 0.5) return false;
  return a.a != b.a || any(greaterThan(abs(a.rgb - b.rgb), vec3(CONTRAST)));
}

void main() {
  ivec2 at = ivec2(gl_FragCoord.xy);
  int may = boxesAt(gl_FragCoord.xy), samples = 1;
  layer = vec4(0);
  layerDepth = vec4(1e4, 0, 1e4, 0);
  float from = 0.0;
  if (uSecond == 1) {
    layer = texelFetch(uLayer, at, 0);
    layerDepth = texelFetch(uLayerDepth, at, 0);
    if (layerDepth.y < 0.5) return;
    if (!(differs(layer, layerDepth, at + ivec2(1, 0)) || differs(layer, layerDepth, at - ivec2(1, 0)) ||
          differs(layer, layerDepth, at + ivec2(0, 1)) || differs(layer, layerDepth, at - ivec2(0, 1)))) return;
    samples = 4;
    float nearest = 1e4;
    for (int j = -1; j < 2; j++)
      for (int i = -1; i < 2; i++) nearest = min(nearest, texelFetch(uLayerDepth, at + ivec2(i, j), 0).z);
    from = nearest < 9e3 ? nearest + uMiddleDepth - 0.03 : 0.0;
    layer = vec4(0);
  }
  if (may == 0) return;
  float depth = 1e9, way = 1e9;
  bool asked = false;
  for (int k = 0; k < samples; k++) {
    vec2 pixel = samples == 1 ? gl_FragCoord.xy
      : vec2(at) + vec2(k == 0 ? 0.375 : k == 1 ? 0.875 : k == 2 ? 0.125 : 0.625,
                        k == 0 ? 0.875 : k == 1 ? 0.625 : k == 2 ? 0.375 : 0.125);
    bool could;
    float z = 1e9, w = 1e9;
    layer += sampleAt(pixel, at, may, from, could, z, w) / float(samples);
    asked = asked || could;
    depth = min(depth, z);
    way = min(way, w);
  }
  layerDepth = vec4(min(depth - uMiddleDepth, 1e4), asked, min(way - uMiddleDepth, 1e4), 0);
}
`;
