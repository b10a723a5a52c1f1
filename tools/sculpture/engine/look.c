/* Four lamps, sky and ground, softbox reflections, a soft terminator for flesh, sheen; backdrop; tone map. See look.h. */
#include "look.h"

typedef struct Rgb8 { f8 r, g, b; } Rgb8;

INLINE f8 power5(f8 x) { f8 q = x * x; return q * q * x; }

/* A square window in a lamp's direction, blurred by roughness: half width a, half height b, brightness. */
INLINE void softbox(const Lamp *lamp, f8 dx, f8 dy, f8 dz, f8 blur, float a, float b, float shine, Rgb8 *out) {
    float kx = lamp->direction[0], ky = lamp->direction[1], kz = lamp->direction[2];
    f8 ahead = dx * kx + dy * ky + dz * kz;
    float q = 1 / __builtin_sqrtf(kx * kx + kz * kz + 1e-6f), ux = kz * q, uz = -kx * q;
    float vx = ky * uz, vy = kz * ux - kx * uz, vz = -ky * ux;
    f8 per = 1.0f / max8(ahead, fill(1e-3f));
    f8 s = abs8(dx * ux + dz * uz) * per, t = abs8(dx * vx + dy * vy + dz * vz) * per;
    f8 w = 1.0f / (1.7f * blur);
    f8 p = clamp8((s - a + 0.5f * blur) * w, 0, 1), r = clamp8((t - b + 0.5f * blur) * w, 0, 1);
    f8 m = (1.0f - p * p * (3.0f - 2.0f * p)) * (1.0f - r * r * (3.0f - 2.0f * r));
    f8 k = choose(ahead > 0.0f, m * (shine * a * b) / ((a + 0.6f * blur) * (b + 0.6f * blur)), fill(0));
    out->r += lamp->color[0] * k; out->g += lamp->color[1] * k; out->b += lamp->color[2] * k;
}

/* What a reflection in direction d sees: ground to sky, and three windows. */
static Rgb8 surroundings(const Lighting *l, f8 dx, f8 dy, f8 dz, f8 roughness) {
    f8 t = step8(-0.6f, 0.8f, dy), blur = 0.03f + roughness * roughness * 1.6f;
    Rgb8 c = {mix8(fill(l->ground[0]), fill(l->sky[0]), t), mix8(fill(l->ground[1]), fill(l->sky[1]), t),
              mix8(fill(l->ground[2]), fill(l->sky[2]), t)};
    softbox(&l->key, dx, dy, dz, blur, 0.34f, 0.34f, 17.0f, &c);
    softbox(&l->fill, dx, dy, dz, blur, 0.30f, 0.75f, 1.1f, &c);
    softbox(&l->rim[0], dx, dy, dz, blur, 0.25f, 0.90f, 5.0f, &c);
    return c;
}

/* Diffuse light of one lamp; flesh lets red wrap further round. */
INLINE void lamp_light(const Lamp *lamp, const Hit8 *h, f8 subsurface, f8 shadow, f8 open, Rgb8 *sum) {
    f8 nl = h->nx * lamp->direction[0] + h->ny * lamp->direction[1] + h->nz * lamp->direction[2];
    f8 wrap = 0.12f + 0.30f * subsurface, per = 1.0f / (1.0f + wrap);
    f8 plain = max8((nl + wrap) * per, fill(0)), red = max8((nl + wrap + 0.22f * subsurface) * per, fill(0));
    f8 half = 0.5f * subsurface, red_shadow = shadow + (1.0f - shadow) * 0.12f * subsurface;
    sum->r += lamp->color[0] * lamp->power * (plain * (1.0f - half) + red * half) * red_shadow * open;
    sum->g += lamp->color[1] * lamp->power * plain * shadow * open;
    sum->b += lamp->color[2] * lamp->power * plain * shadow * open;
}

void shade_lit8(const Lighting *l, const Hit8 *h, const Paint *p, const f8 *baked, f8 free, f8 light[3]) {
    f8 open = h->occlusion * (0.25f + 0.75f * baked[LIGHT_OPEN]);
    /* 1. sky and ground; occlusion is tinted by the surface's own colour */
    f8 t = 0.5f + 0.5f * h->ny;
    f8 ambient[3], albedo[3] = {p->red, p->green, p->blue};
    Rgb8 sum;
    f8 *into[3] = {&sum.r, &sum.g, &sum.b};
    for (int c = 0; c < 3; c++) {
        ambient[c] = mix8(fill(l->ground[c]), fill(l->sky[c]), t);
        *into[c] = ambient[c] * (open + (1.0f - open) * albedo[c] * 0.35f);
    }
    /* 2. lamps */
    f8 near = 0.45f + 0.55f * h->occlusion;
    lamp_light(&l->key, h, p->subsurface, 0.08f + 0.92f * baked[LIGHT_KEY], near, &sum);
    lamp_light(&l->fill, h, p->subsurface, fill(1), open, &sum);
    lamp_light(&l->rim[0], h, p->subsurface, baked[LIGHT_RIM_0], open, &sum);
    lamp_light(&l->rim[1], h, p->subsurface, baked[LIGHT_RIM_1], open, &sum);
    /* 3. reflections, hidden where the body itself stands in the way */
    f8 to[3], nv = mirror8(h, to);
    Rgb8 mirror = surroundings(l, to[0], to[1], to[2], p->roughness);
    f8 clear = min8(baked[LIGHT_OPEN] * 1.1f, fill(1)) * h->occlusion;
    clear = choose(p->roughness < GLOSSY, clear * (0.35f + 0.65f * free), clear);
    clear *= 1.0f - 0.65f * p->wet;
    f8 grazing = (1.0f - p->roughness) * power5(1.0f - nv) * 0.7f, base = 0.042f * (1.0f - p->metalness) + grazing;
    f8 edge = 1.0f - nv, velvet = p->sheen * edge * edge * edge * open;
    f8 seen[3] = {mirror.r, mirror.g, mirror.b};
    for (int c = 0; c < 3; c++)
        light[c] = albedo[c] * *into[c] * (1.0f - p->metalness) + seen[c] * clear * (base + p->metalness * albedo[c]) +
                   velvet * (0.4f + albedo[c]) * ambient[c] +
                   choose(p->wet > 0.5f, p->glow, p->glow * albedo[c] * 1.1f); /* painted highlights are white */
}

void backdrop8(const Lighting *l, f8 sx, f8 sy, f8 light[3]) {
    f8 r = sqrt8(sx * sx + (sy - 0.1f) * (sy - 0.1f) * 1.1f), t = step8(0.0f, 1.45f, r);
    for (int c = 0; c < 3; c++) light[c] = mix8(fill(l->inner[c]), fill(l->outer[c]), t);
}

void tone8(f8 c[3]) {
    for (int i = 0; i < 3; i++) c[i] = clamp8(c[i], 0, 12);
    f8 low = min8(c[0], min8(c[1], c[2]));
    f8 offset = choose(low < 0.08f, low - 6.25f * low * low, fill(0.04f));
    for (int i = 0; i < 3; i++) c[i] -= offset;
    f8 peak = max8(c[0], max8(c[1], c[2]));
    const float start = 0.72f, d = 1 - 0.72f;
    f8 squeezed = 1.0f - d * d / max8(peak + (d - start), fill(1e-3f));
    f8 gray = 1.0f - 1.0f / (0.15f * (peak - squeezed) + 1.0f), k = squeezed / max8(peak, fill(1e-6f));
    for (int i = 0; i < 3; i++) c[i] = choose(peak < start, c[i], c[i] * k * (1.0f - gray) + squeezed * gray);
}
