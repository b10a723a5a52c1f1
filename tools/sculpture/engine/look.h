/* The look that stills and film share, so that a change of it is made once: shading on light that is known, the
   backdrop, the tone map, fine occlusion, the grade. A still fetches its light from the volume at every hit (shade.c),
   film bakes it into the vertices (film_bake.c); neither knows how it looks. */
#ifndef ANIMISM_LOOK_H
#define ANIMISM_LOOK_H
#include "volume.h"

#define GLOSSY 0.5f /* roughness below which a reflection's way is looked at */

/* Everything a pixel's colour needs, eight at a time. */
typedef struct Hit8 { f8 x, y, z, nx, ny, nz, vx, vy, vz, occlusion; } Hit8; /* v points to the eye */

/* Light to the eye: `baked` holds LIGHT_CHANNELS, `free` how free a reflection's way is. */
void shade_lit8(const Lighting *lighting, const Hit8 *hit, const Paint *paint, const f8 *baked, f8 free, f8 light[3]);
void backdrop8(const Lighting *lighting, f8 sx, f8 sy, f8 light[3]);
void tone8(f8 color[3]); /* Khronos PBR neutral */

/* Cosine between normal and view, and where the eye sees a mirror's reflection come from. */
INLINE f8 mirror8(const Hit8 *h, f8 d[3]) {
    f8 nv = max8(h->nx * h->vx + h->ny * h->vy + h->nz * h->vz, fill(0.001f));
    d[0] = 2.0f * nv * h->nx - h->vx; d[1] = 2.0f * nv * h->ny - h->vy; d[2] = 2.0f * nv * h->nz - h->vz;
    return nv;
}

/* Fine occlusion looks this far out along the normal, twice, and is the product of what it finds. */
static const float NEAR_STEPS[2] = {0.035f, 0.11f};
INLINE f8 near8(f8 distance, float step) { return clamp8(0.3f + distance * (0.72f / step), 0.25f, 1); }

/* ---- the grade */

#define BLOOM 0.10f
#define VIGNETTE 0.13f
#define SATURATION 1.08f
#define DITHER 0.0030f

/* Uniform in [-1, 1), the same for a pixel every time. */
INLINE float grain(uint32_t x, uint32_t y) {
    uint32_t h = x * 374761393u + y * 668265263u;
    h = (h ^ (h >> 13)) * 1274126177u;
    return (float)((h ^ (h >> 16)) & 0xffff) / 32768.0f - 1.0f;
}

/* The factor of pixel (x, y) of a picture `side` wide, times 255, and what is added: dither and a half for rounding. */
INLINE void vignette(int x, int y, int side, float *factor, float *add) {
    float fx = 2.0f * x / (side - 1) - 1, fy = 2.0f * y / (side - 1) - 1, out = fx * fx + fy * fy - 0.35f;
    *factor = (1 - VIGNETTE * (out < 0 ? 0 : (out > 2 ? 2 : out))) * 255;
    *add = DITHER * grain(x, y) * 255 + 0.5f;
}

/* x to the power 1/2.2 for x in [0, 1], by logarithm and exponential: error below 2e-4. */
INLINE f8 display8(f8 x) {
    i8 bits;
    x = max8(x, fill(1e-6f));
    __builtin_memcpy(&bits, &x, sizeof bits);
    f8 whole = __builtin_convertvector((bits >> 23) - 127, f8), m;
    i8 part = (bits & 0x7fffff) | 0x3f800000;
    __builtin_memcpy(&m, &part, sizeof m);
    f8 l = whole + (((-0.07915383f * m + 0.62884148f) * m - 2.0811287f) * m + 4.0284507f) * m - 2.4968059f;
    l *= 1 / 2.2f;
    f8 floor = floor8(l), f = l - floor;
    i8 scale = (__builtin_convertvector(floor, i8) + 127) << 23;
    f8 power;
    __builtin_memcpy(&power, &scale, sizeof power);
    return power * ((((0.01367656f * f + 0.05166703f) * f + 0.24170999f) * f + 0.69293141f) * f + 1.0f);
}

/* Tone-mapped linear colour to bytes packed as 0x00BBGGRR. */
INLINE i8 grade8(const f8 color[3], f8 factor, f8 add) {
    f8 c[3];
    for (int a = 0; a < 3; a++) c[a] = display8(clamp8(color[a], 0, 1));
    f8 gray = 0.30f * c[0] + 0.59f * c[1] + 0.11f * c[2];
    i8 packed = (i8)(0);
    for (int a = 0; a < 3; a++) {
        f8 v = clamp8((gray + (c[a] - gray) * SATURATION) * factor + add, 0, 255);
        packed |= __builtin_convertvector(v, i8) << (8 * a);
    }
    return packed;
}
#endif
