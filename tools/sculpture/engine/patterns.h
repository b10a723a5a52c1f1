/* Patterns: how much of a material's second colour a point of the solid's own frame takes, in [0, 1].

   Frequencies are radians per unit. Shapes are chosen to read at portrait size; nothing here is random. */
#ifndef ANIMISM_PATTERNS_H
#define ANIMISM_PATTERNS_H
#include "field.h"

/* A number in [0, 1) for a lattice cell. */
INLINE f8 hash8(f8 x, f8 y, f8 z) {
    f8 h = sin8(x * 12.9898f + y * 78.233f + z * 37.719f) * 43.7585f;
    return h - floor8(h);
}

/* Round spots, one a lattice cell, moved and sized by hash. `size` is a share of the cell. */
INLINE f8 spots8(f8 x, f8 y, f8 z, float frequency, float size) {
    float per = frequency * 0.15915494f;
    x = x * per; y = y * per; z = z * per;
    f8 cx = floor8(x), cy = floor8(y), cz = floor8(z);
    f8 h = hash8(cx, cy, cz), g = hash8(cy, cz, cx), k = hash8(cz, cx, cy);
    f8 dx = x - cx - 0.5f - 0.3f * (h - 0.5f), dy = y - cy - 0.5f - 0.3f * (g - 0.5f),
       dz = z - cz - 0.5f - 0.3f * (k - 0.5f);
    f8 r = size * (0.24f + 0.2f * h);
    return 1.0f - step8(-0.04f, 0.04f, length8(dx, dy, dz) - r);
}

/* Width of line `w` where a wave crosses zero. */
INLINE f8 line8(f8 wave, float w) { return 1.0f - step8(w, w + 0.15f, abs8(wave)); }

INLINE f8 pattern8(const Material *m, f8 x, f8 y, f8 z) {
    float f = m->pattern_frequency, a = m->pattern_amount;
    f8 r = sqrt8(x * x + z * z) + 1e-3f, q;
    switch (m->pattern) {
    case PATTERN_GRADIENT: /* along y, middle f, width a */
        q = clamp8((y - f) * (1 / (a > 1e-3f ? a : 1e-3f)) + 0.5f, 0, 1);
        return q * q * (3.0f - 2.0f * q);
    case PATTERN_STREAKS: /* up a fruit, stronger towards its top */
        q = sin8(f * x / r + 2.0f * sin8(3.0f * y)) * sin8(f * z / r + 1.3f) * 0.5f + 0.5f;
        return clamp8(q * q * a * clamp8(0.35f + y * 0.6f, 0, 1), 0, 1);
    case PATTERN_STRIPES: /* wavy, a cat's */
        q = sin8(y * f + 0.6f * sin8(x * 5.0f)) * 0.5f + 0.5f;
        return clamp8((q - a) * 8.0f, 0, 1);
    case PATTERN_BANDS: /* straight, a jersey's */
        return clamp8((sin8(y * f) * 0.5f + 0.5f - a) * 14.0f, 0, 1);
    case PATTERN_SPECKLES:
        return clamp8((sin8(x * f) * sin8(y * f + 1.0f) * sin8(z * f + 2.0f) - a) * 8.0f, 0, 1);
    case PATTERN_SPOTS: return spots8(x, y, z, f, 0.6f + a);
    case PATTERN_CHECKS: /* hard squares; a is how strong */
        q = sin8(x * f) * sin8(y * f + 0.4f) * sin8(z * f + 0.8f);
        return clamp8(0.5f + q * 30.0f, 0, 1) * (a < 1 ? a : 1);
    case PATTERN_STRANDS:
        q = sin8(f * x + 1.5f * sin8(3.0f * y)) * sin8(f * z + 1.1f * sin8(3.5f * y)) * 0.5f + 0.5f;
        return clamp8(q * a, 0, 1);
    case PATTERN_GRAIN: /* long wandering rings of wood along y */
        q = sin8(f * (r * 2.0f + 0.22f * sin8(1.3f * y + 2.0f * x) + 0.3f * x)) * 0.5f + 0.5f;
        return clamp8(q * q * a * (0.75f + 0.25f * sin8(f * 5.0f * x + 3.0f * sin8(0.7f * y))), 0, 1);
    case PATTERN_NET: { /* two families of slanting lines, a pineapple's skin */
        f8 turn = atan28(x, z) * (0.5f * f * 0.5f);
        return max8(line8(sin8(turn + 0.5f * f * y), 0.10f), line8(sin8(turn - 0.5f * f * y), 0.10f)) *
               (a < 1 ? a : 1);
    }
    default: return fill(0);
    }
}
#endif
