/* The face: its features' distance over a skin whose distance is given, and their paint. The browser's engine/face.c
   and face_paint.c in GLSL, one place at a time. World lengths unless said; face units are those of uScale. */

export const FACE = `
const int SKIN = 0, CAVITY = 1, LIP = 2, TEETH = 3, TONGUE = 4, BROW = 5, EYE_0 = 6, EYE_1 = 7, LID = 8, LASH = 9;
const int MOUTH = 1, BROWS = 2, EYES = 4;
struct Hit { int part; float weight, depth; };

uniform vec3 uOrigin;
uniform float uScale;
uniform vec4 uMouth[4];      // teeth v, curve, half width, shift; lower teeth v, fang u, fang v, tongue out;
                             // tongue u, v, half width; whether there are upper teeth, lower teeth, fangs, tongue
uniform vec4 uMouthShape[2]; // v, half u, half v of its window, groove; lip bulge, lip blend, lip amount, cavity depth
uniform vec4 uBrowShape[2];  // v, half u, half v of its window, radius; lift, whether there are any
uniform vec4 uEyes[14];      // each: center, bound; three rows of axis, radius; gaze, iris, pupil; cosine and sine of
                             // the upper lid, of the lower one; tilt, lids
uniform vec4 uEyeShape[2];   // lid thickness, lid blend, lash, socket; slit, catchlight
uniform vec4 uColors[12];    // lip, cavity, teeth, tongue, brow, sclera, iris, dark iris, pupil, lid, lash, blush
uniform float uFrontHalf;    // 0 where the body is not thin
uniform highp sampler2D uMouthMap, uBrowMap, uFrontMap;

float smin(float a, float b, float k) { float h = max(k - abs(a - b), 0.0); return min(a, b) - h * h * (0.25 / k); }
float smax(float a, float b, float k) { float h = max(k - abs(a - b), 0.0); return max(a, b) + h * h * (0.25 / k); }

// texels' middles lie on 0 and 1
vec4 spread(highp sampler2D map, vec2 size, vec2 at) {
  return textureLod(map, (clamp(at, 0.0, 1.0) * (size - 1.0) + 0.5) / size, 0.0);
}

void nearest(inout Hit hit, inout float d, float feature, int part) {
  if (feature >= d) return;
  d = feature;
  hit.part = part;
  hit.weight = 1.0;
}

float lip(float edge, float width, float depth) {
  vec4 s = uMouthShape[1];
  return (length(vec2(edge - 0.5 * width, (depth + 0.12 * width) / s.x)) - 0.6 * width) * min(s.x, 1.0);
}

float upperTeeth(float edge, vec2 q, float depth) {
  vec4 m = uMouth[0];
  float side = q.x - m.w, row = smax(abs(side) - m.z, m.x + m.y * side * side - q.y, 0.06);
  return smax(smax(row, abs(depth + 0.105 + 0.12 * q.x * q.x) - 0.035, 0.04), edge - 0.05, 0.02);
}

float lowerTeeth(float edge, vec2 q, float depth) {
  float row = smax(abs(q.x - uMouth[0].w) - 0.8 * uMouth[0].z, q.y - uMouth[1].x, 0.05);
  return smax(smax(row, abs(depth + 0.12 + 0.12 * q.x * q.x) - 0.03, 0.04), edge - 0.05, 0.02);
}

float fangs(vec2 q, float depth) {
  float down = (uMouth[1].z - q.y) / 0.13, across = abs(abs(q.x - uMouth[0].w) - uMouth[1].y) - 0.045 * (1.0 - down);
  return smax(smax(across * 0.85, q.y - uMouth[1].z - 0.03, 0.01), abs(depth - 0.012) - 0.03, 0.02);
}

float tongue(vec2 q, float depth) {
  vec4 m = uMouth[2];
  float o = uMouth[1].w, reach = 0.13 + 0.16 * o, a = (q.x - m.x) / m.z;
  float b = (q.y - m.y + 0.55 * o * max(depth, 0.0)) / (0.16 - 0.07 * o), c = (depth + 0.20 - 0.17 * o) / reach;
  return (length(vec3(a, b, c)) - 1.0) * (0.12 - 0.04 * o) + 0.012 * (1.0 - smoothstep(0.0, 0.25, abs(a)));
}

vec2 mouthMap(vec2 q) { // distance to the opening, width of the nearest lip
  vec4 m = uMouthShape[0];
  return spread(uMouthMap, vec2(144, 104), (vec2(q.x, q.y - m.x) / m.yz + 1.0) * 0.5).xy;
}

// d and hit.depth in face units
float mouth(vec3 q, float d, inout Hit hit) {
  vec4 s = uMouthShape[1], has = uMouth[3];
  vec2 map = mouthMap(q.xy);
  float edge = map.x, groove = uMouthShape[0].w, depth = hit.depth;
  if (uFrontHalf > 0.0) {
    float behind = q.z - spread(uFrontMap, vec2(48), vec2(q.x, q.y - uMouthShape[0].x) * (0.5 / uFrontHalf) + 0.5).x;
    if (behind < 0.0) depth = behind;
    d = min(d, max(max(behind + 0.03, -(behind + s.w + 0.08)), edge - groove - 0.07));
    hit.depth = depth;
  }
  if (s.z > 0.0) {
    float width = map.y, l = lip(edge, max(width, 1e-3), depth);
    if (l < d + s.y) {
      hit.part = LIP;
      hit.weight = 1.0 - clamp((edge - 0.85 * width) / (0.35 * width + 1e-4), 0.0, 1.0);
    }
    d = smin(d, l, s.y);
  }
  float hole = smax(edge - groove, -(depth + s.w), 0.05);
  if (-hole > d - 0.012) {
    hit.part = CAVITY;
    hit.weight = clamp(depth * -14.0, 0.0, 1.0);
  }
  d = smax(d, -hole, 0.03);
  if (has.x > 0.5) nearest(hit, d, upperTeeth(edge, q.xy, depth), TEETH);
  if (has.y > 0.5) nearest(hit, d, lowerTeeth(edge, q.xy, depth), TEETH);
  if (has.w > 0.5) nearest(hit, d, tongue(q.xy, depth), TONGUE);
  if (has.z > 0.5) nearest(hit, d, fangs(q.xy, depth), TEETH);
  return d;
}

float brows(vec2 q, float d, inout Hit hit) {
  vec4 b = uBrowShape[0];
  vec2 at = (vec2(q.x, q.y - b.x) / b.yz + 1.0) * 0.5;
  if (any(lessThanEqual(at, vec2(0))) || any(greaterThanEqual(at, vec2(1)))) return d;
  float edge = spread(uBrowMap, vec2(144, 56), at).x;
  float l = length(vec2(max(edge + b.w, 0.0), hit.depth - uBrowShape[1].x)) - b.w;
  if (l < d) {
    hit.part = BROW;
    hit.weight = 1.0;
  }
  return smin(d, l, 0.015);
}

float eye(int i, vec3 p, float d, bool exact, inout Hit hit) {
  int at = 7 * i;
  p -= uEyes[at].xyz;
  float bound = uEyes[at].w, away = length(p);
  if (!exact && away > bound) return min(d, away - 0.85 * bound);
  vec3 r = vec3(uEyes[at + 1].w, uEyes[at + 2].w, uEyes[at + 3].w);
  vec3 q = vec3(dot(uEyes[at + 1].xyz, p), dot(uEyes[at + 2].xyz, p), dot(uEyes[at + 3].xyz, p)) / r;
  float k0 = length(q), per = k0 / (length(q / r) + 1e-6);
  vec4 s = uEyeShape[0], lids = uEyes[at + 5], more = uEyes[at + 6];
  if (s.w > 0.0) d = smax(d, -per * (k0 - 1.12), s.w);
  if (more.y > 0.5) {
    float thin = min(r.y, r.z), shell = per * (k0 - 1.0 - s.x), level = q.y - more.x * q.x;
    float above = -(level * lids.x - q.z * lids.y) * thin, below = (level * lids.z + q.z * lids.w) * thin;
    float lid = min(smax(shell, above, 0.03 * r.y), smax(shell, below, 0.03 * r.y));
    if (lid < d) {
      hit.part = LID;
      hit.weight = 1.0;
    }
    d = smin(d, lid, s.y);
    if (s.z > 0.0 && q.z > -0.2) {
      float o = clamp(i == 0 ? -q.x : q.x, -1.0, 1.0), o4 = o * o * o * o;
      float taper = o < 0.0 ? 1.0 - o4 : 1.0 - 0.75 * o4 * o4;
      nearest(hit, d, length(vec2(above, shell)) - s.z * r.y * (0.78 + 0.34 * o) * taper, LASH);
    }
  }
  nearest(hit, d, per * (k0 - 1.0), EYE_0 + i);
  return d;
}

// Distance to the skin with its face on; skin: the skin's own; exact: no bounds for far features
float face(vec3 p, float skin, int features, bool exact, out Hit hit) {
  vec3 q = (p - uOrigin) / uScale;
  float d = skin / uScale;
  hit = Hit(SKIN, 0.0, d);
  if ((features & (MOUTH | BROWS)) != 0 && q.z > -0.75) {
    if (d < (exact ? 0.6 : 0.22) || uFrontHalf > 0.0) {
      vec4 m = uMouthShape[0];
      if ((features & MOUTH) != 0 && abs(q.x) < m.y && abs(q.y - m.x) < m.z) d = mouth(q, d, hit);
      if ((features & BROWS) != 0 && uBrowShape[1].y > 0.5) d = brows(q.xy, d, hit);
    } else if (!exact) d -= 0.12;
  }
  d *= uScale;
  for (int i = 0; i < 2; i++)
    if ((features & (EYES << i)) != 0) d = eye(i, p, d, exact, hit);
  return d;
}
`;

export const PAINT = `
float sine(float x) { // as coarse as the film's, whose fibres and gaps it draws
  x *= 0.15915494;
  x -= floor(x + 0.5);
  float y = 8.0 * x - 16.0 * x * abs(x);
  return y * (0.775 + 0.225 * abs(y));
}

float softSpot(float r2) { float q = clamp(1.0 - r2 * 0.25, 0.0, 1.0); return q * q * q * q; }

void finish(inout Paint p, float weight, float rough) {
  p.rough = mix(p.rough, rough, weight);
  p.metal *= 1.0 - weight;
  p.glow *= 1.0 - weight;
}

void tint(inout Paint p, vec4 color, float weight) { p.albedo = mix(p.albedo, color.rgb, weight * color.a); }

void paintPart(vec3 p, Hit hit, inout Paint to) {
  float w = hit.weight;
  if (hit.part == LIP || hit.part == CAVITY) {
    if (uMouthShape[1].z > 0.0) tint(to, uColors[0], hit.part == LIP ? w : 1.0);
    if (hit.part == LIP) { finish(to, w * uColors[0].a, 0.30); return; }
    to.albedo = mix(to.albedo, uColors[1].rgb, w);
    to.albedo *= 1.0 - 0.6 * clamp(-hit.depth / uMouthShape[1].w, 0.0, 1.0) * w;
    finish(to, w, 0.5);
  } else if (hit.part == TEETH) {
    to.albedo = mix(to.albedo, uColors[2].rgb, w);
    float u = (p.x - uOrigin.x) / uScale - uMouth[0].w;
    to.albedo *= 0.88 + 0.12 * smoothstep(0.0, 0.22, abs(sine(u * (3.14159 / (0.29 * uMouth[0].z)))));
    finish(to, w, 0.22);
  } else if (hit.part == TONGUE) {
    tint(to, uColors[3], w);
    finish(to, w, 0.46);
  } else if (hit.part == LID) {
    tint(to, uColors[9], w);
  } else if (hit.part == BROW || hit.part == LASH) {
    tint(to, uColors[hit.part == BROW ? 4 : 10], w);
    finish(to, w, hit.part == BROW ? 0.7 : 0.55);
    to.sheen = to.flesh = 0.1;
  }
}

void paintEye(int i, vec3 p, inout Paint to) {
  int at = 7 * i;
  p -= uEyes[at].xyz;
  vec3 l = vec3(dot(uEyes[at + 1].xyz, p) / uEyes[at + 1].w, dot(uEyes[at + 2].xyz, p) / uEyes[at + 2].w,
                dot(uEyes[at + 3].xyz, p) / uEyes[at + 3].w);
  vec2 gaze = uEyes[at + 4].xy, c = l.xy - gaze;
  float iris = uEyes[at + 4].z, pupil = uEyes[at + 4].w, slit = uEyeShape[1].x, soft = 0.018;
  float r = l.z < -0.1 ? 9.0 : length(c), rim = smoothstep(0.55, 1.0, length(l.xy)) * 0.22;
  vec3 color = uColors[5].rgb * vec3(1.0 - 0.8 * rim, 1.0 - rim, 1.0 - rim);
  // iris: dark above, light below, fibres, a dark ring at its edge
  float up = smoothstep(-1.0, 1.0, c.y / iris), k = r / iris;
  float fibre = 1.0 + 0.13 * sine(22.0 * atan(c.y, c.x + 1e-9)) * smoothstep(0.4, 0.8, k);
  float lift = c.y + 0.52 * iris;
  float crescent = 1.0 + 0.55 * softSpot(c.x * c.x / (0.20 * iris * iris) + lift * lift / (0.05 * iris * iris));
  vec3 inner = mix(uColors[6].rgb, uColors[7].rgb, up) * fibre * (1.0 - 0.66 * smoothstep(0.76, 1.0, k)) * crescent;
  float pr = length(c / vec2(1.0 - 0.72 * slit, 1.0 + 0.55 * slit));
  inner = mix(inner, uColors[8].rgb, 1.0 - smoothstep(pupil - soft, pupil + 1.4 * soft, pr));
  color = mix(color, inner, 1.0 - smoothstep(iris - soft, iris + soft, r));
  color *= 1.0 - 0.42 * smoothstep(0.15, 0.95, l.y + 0.15 * l.x * l.x); // the upper lid's shadow
  // two painted highlights that stay with the light
  vec2 h = l.xy - 0.75 * gaze;
  float light = max(1.0 - smoothstep(0.14, 0.20, length(h - vec2(-0.27, 0.30))),
                    0.55 * (1.0 - smoothstep(0.0465, 0.1065, length(h - vec2(0.243, -0.285)))));
  to = Paint(color, 0.22, 0.0, 0.25, 0.0, l.z < 0.0 ? 0.0 : light * uEyeShape[1].y, 1.0);
}
`;
