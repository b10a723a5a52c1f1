/* The face's two-dimensional shapes to distance textures, once a frame. The browser's engine/face_bake.c. */

const HEAD = `#version 300 es
precision highp float;
uniform vec4 uWindow; // v of its middle, half u, half v
uniform vec2 uSize;
out vec4 texel;
vec2 place() { return vec2(0, uWindow.x) + uWindow.yz * ((gl_FragCoord.xy - 0.5) / (uSize - 1.0) * 2.0 - 1.0); }
float along(vec2 p, vec2 e) { return clamp(dot(p, e) / (dot(e, e) + 1e-12), 0.0, 1.0); }
`;

/* Signed distance to a closed outline and the lip's width at its nearest point; inside is by crossing parity. */
export const MOUTH_FRAGMENT = `${HEAD}
uniform vec4 uOutline[56];
void main() {
  vec2 q = place();
  float best = 1e9, width = 0.0;
  bool inside = false;
  vec3 a = uOutline[55].xyz;
  for (int i = 0; i < 56; i++) {
    vec3 b = uOutline[i].xyz;
    vec2 e = b.xy - a.xy, p = q - a.xy;
    float t = along(p, e), d = dot(p - e * t, p - e * t);
    if (d < best) { best = d; width = mix(a.z, b.z, t); }
    if ((a.y > q.y) != (b.y > q.y) && q.x < e.x * (p.y / e.y) + a.x) inside = !inside;
    a = b;
  }
  texel = vec4(inside ? -sqrt(best) : sqrt(best), width, 0, 0);
}
`;

export const BROW_FRAGMENT = `${HEAD}
uniform vec4 uSpine[22];
void main() {
  vec2 q = place();
  float best = 1e9;
  for (int i = 0; i < 21; i++) {
    if (i == 10) continue;
    vec3 a = uSpine[i].xyz, b = uSpine[i + 1].xyz;
    vec2 e = b.xy - a.xy, p = q - a.xy;
    float t = along(p, e);
    best = min(best, length(p - e * t) - mix(a.z, b.z, t));
  }
  texel = vec4(best, 0, 0, 0);
}
`;
