/* The look: lamps, reflections, tone map. The browser's engine/look.c and the head of engine/look.h, in GLSL. */

export const LOOK = `
struct Paint { vec3 albedo; float rough, metal, flesh, sheen, glow, wet; };
uniform vec4 uLamp[8];    // direction and power, then colour, of key, fill and two rims
uniform vec3 uAcross[6];  // two directions across the first three
uniform vec3 uSky, uGround;

void softbox(int i, vec3 d, float blur, float a, float b, float shine, inout vec3 sum) {
  float ahead = dot(d, uLamp[2 * i].xyz);
  if (ahead <= 0.0) return;
  float per = 1.0 / max(ahead, 1e-3), w = 1.0 / (1.7 * blur);
  float s = abs(dot(d, uAcross[2 * i])) * per, t = abs(dot(d, uAcross[2 * i + 1])) * per;
  float p = clamp((s - a + 0.5 * blur) * w, 0.0, 1.0), r = clamp((t - b + 0.5 * blur) * w, 0.0, 1.0);
  float m = (1.0 - p * p * (3.0 - 2.0 * p)) * (1.0 - r * r * (3.0 - 2.0 * r));
  sum += uLamp[2 * i + 1].rgb * m * (shine * a * b) / ((a + 0.6 * blur) * (b + 0.6 * blur));
}

vec3 surroundings(vec3 d, float rough) {
  float blur = 0.03 + rough * rough * 1.6;
  vec3 c = mix(uGround, uSky, smoothstep(-0.6, 0.8, d.y));
  softbox(0, d, blur, 0.34, 0.34, 17.0, c);
  softbox(1, d, blur, 0.30, 0.75, 1.1, c);
  softbox(2, d, blur, 0.25, 0.90, 5.0, c);
  return c;
}

void lampLight(int i, vec3 n, float flesh, float shadow, float open, inout vec3 sum) {
  vec4 lamp = uLamp[2 * i];
  float wrap = 0.12 + 0.30 * flesh, per = 1.0 / (1.0 + wrap), nl = dot(n, lamp.xyz);
  float plain = max((nl + wrap) * per, 0.0), red = max((nl + wrap + 0.22 * flesh) * per, 0.0), part = 0.5 * flesh;
  vec3 c = uLamp[2 * i + 1].rgb * lamp.w * open;
  sum.r += c.r * (plain * (1.0 - part) + red * part) * (shadow + (1.0 - shadow) * 0.12 * flesh);
  sum.gb += c.gb * plain * shadow;
}

// n normal, v to the eye; baked: openness, key, two rims; near: fine occlusion; free: how free a reflection's way is
vec3 lit(vec3 n, vec3 v, Paint p, vec4 baked, float near, float free) {
  float open = near * (0.25 + 0.75 * baked.x);
  vec3 ambient = mix(uGround, uSky, 0.5 + 0.5 * n.y);
  vec3 sum = ambient * (open + (1.0 - open) * p.albedo * 0.35);
  lampLight(0, n, p.flesh, 0.08 + 0.92 * baked.y, 0.45 + 0.55 * near, sum);
  lampLight(1, n, p.flesh, 1.0, open, sum);
  lampLight(2, n, p.flesh, baked.z, open, sum);
  lampLight(3, n, p.flesh, baked.w, open, sum);
  float nv = max(dot(n, v), 0.001), edge = 1.0 - nv;
  vec3 mirror = surroundings(2.0 * nv * n - v, p.rough);
  float clear = min(baked.x * 1.1, 1.0) * near;
  if (p.rough < 0.5) clear *= 0.35 + 0.65 * free;
  clear *= 1.0 - 0.65 * p.wet;
  float grazing = (1.0 - p.rough) * edge * edge * edge * edge * edge * 0.7;
  float base = 0.042 * (1.0 - p.metal) + grazing, velvet = p.sheen * edge * edge * edge * open;
  vec3 glow = p.wet > 0.5 ? vec3(p.glow) : p.glow * p.albedo * 1.1;
  return p.albedo * sum * (1.0 - p.metal) + mirror * clear * (base + p.metal * p.albedo) +
         velvet * (0.4 + p.albedo) * ambient + glow;
}
`;

export const TONE = `
vec3 toned(vec3 c) {
  c = clamp(c, 0.0, 12.0);
  float low = min(c.r, min(c.g, c.b));
  c -= low < 0.08 ? low - 6.25 * low * low : 0.04;
  float peak = max(c.r, max(c.g, c.b));
  const float start = 0.72, d = 0.28;
  if (peak < start) return c;
  float squeezed = 1.0 - d * d / (peak + (d - start));
  float gray = 1.0 - 1.0 / (0.15 * (peak - squeezed) + 1.0);
  return c * (squeezed / peak * (1.0 - gray)) + squeezed * gray;
}
`;
