/* Signed distances of the schema's shapes, eight points at a time, in the solid's own frame.

   Exact for sphere, capsule, box, torus and cone; a lower bound that is exact at the surface to first order for
   ellipsoid, helix and prism; a modifier makes any of them a bound by shrinking it. size[] by shape:
     sphere     radius
     ellipsoid  radii x, y, z
     capsule    length along y from the origin, radius at 0, radius at the end
     curve      control x, control y, end y (the end lies on the y axis), radius at 0, radius at the end
     box        half sizes x, y, z, edge radius
     torus      radius, thickness, sin(arc), cos(arc)
     cone       half height, bottom, top, edge radius
     helix      length along y, coil, tube, pitch
     prism      tip radius, inner corner x, inner corner y, half depth, edge radius, half sector angle
                (polygon already shrunk by the edge radius)                                                       */
#ifndef ANIMISM_SHAPES_H
#define ANIMISM_SHAPES_H
#include "field.h"

INLINE f8 ellipsoid8(f8 x, f8 y, f8 z, float a, float b, float c) {
    f8 ax = x * (1 / a), ay = y * (1 / b), az = z * (1 / c);
    f8 k0 = length8(ax, ay, az);
    f8 k1 = length8(ax * (1 / a), ay * (1 / b), az * (1 / c)) + 1e-6f;
    return k0 * (k0 - 1.0f) / k1;
}

INLINE f8 capsule8(f8 x, f8 y, f8 z, const float *s) {
    float h = s[0], r1 = s[1], r2 = s[2];
    float b = (r1 - r2) / h;
    b = b > 0.999f ? 0.999f : (b < -0.999f ? -0.999f : b);
    float a = __builtin_sqrtf(1 - b * b);
    f8 q = sqrt8(x * x + z * z), k = a * y - b * q, w = y - h;
    f8 start = sqrt8(q * q + y * y) - r1, end = sqrt8(q * q + w * w) - r2, side = q * a + y * b - r1;
    return choose(k < 0.0f, start, choose(k > a * h, end, side));
}

/* Nearest parameter by five samples and three Newton steps: enough for arcs that bend less than about 150 degrees. */
INLINE f8 curve8(f8 x, f8 y, f8 z, const float *s) {
    float bx = s[0], by = s[1], cy = s[2];
    float qx = -2 * bx, qy = cy - 2 * by; /* p(t) = 2 b t + q t^2 */
    f8 best = fill(1e9f), t = fill(0);
    for (int i = 0; i <= 4; i++) {
        float u = 0.25f * i, px = 2 * bx * u + qx * u * u, py = 2 * by * u + qy * u * u;
        f8 d = (x - px) * (x - px) + (y - py) * (y - py);
        i8 nearer = d < best;
        best = choose(nearer, d, best);
        t = choose(nearer, fill(u), t);
    }
    for (int i = 0; i < 3; i++) {
        f8 ex = 2 * bx * t + qx * t * t - x, ey = 2 * by * t + qy * t * t - y;
        f8 dx = 2 * bx + 2 * qx * t, dy = 2 * by + 2 * qy * t;
        f8 slope = dx * dx + dy * dy + 2 * qx * ex + 2 * qy * ey;
        f8 steep = dx * dx + dy * dy + 1e-9f;
        slope = choose(slope > 0.25f * steep, slope, steep);
        t = clamp8(t - (ex * dx + ey * dy) / slope, 0, 1);
    }
    f8 ex = 2 * bx * t + qx * t * t - x, ey = 2 * by * t + qy * t * t - y;
    return length8(ex, ey, z) - (s[3] + (s[4] - s[3]) * t);
}

INLINE f8 box8(f8 x, f8 y, f8 z, const float *s) {
    float r = s[3];
    f8 qx = abs8(x) - (s[0] - r), qy = abs8(y) - (s[1] - r), qz = abs8(z) - (s[2] - r), o = fill(0);
    return length8(max8(qx, o), max8(qy, o), max8(qz, o)) + min8(max8(qx, max8(qy, qz)), o) - r;
}

INLINE f8 torus8(f8 x, f8 y, f8 z, const float *s) {
    float radius = s[0], sn = s[2], cs = s[3];
    x = abs8(x);
    f8 k = choose(cs * x > sn * y, x * sn + y * cs, sqrt8(x * x + y * y));
    return sqrt8(max8(x * x + y * y + z * z + radius * radius - 2 * radius * k, fill(0))) - s[1];
}

INLINE f8 cone8(f8 x, f8 y, f8 z, const float *s) {
    float r = s[3], h = s[0] - r, r1 = s[1] - r, r2 = s[2] - r, kx = r2 - r1, ky = 2 * h;
    f8 q = sqrt8(x * x + z * z);
    f8 ax = q - min8(q, choose(y < 0.0f, fill(r1), fill(r2))), ay = abs8(y) - h;
    f8 t = clamp8(((r2 - q) * kx + (h - y) * ky) * (1 / (kx * kx + ky * ky)), 0, 1);
    f8 bx = q - r2 + kx * t, by = y - h + ky * t;
    f8 d = sqrt8(min8(ax * ax + ay * ay, bx * bx + by * by));
    return choose((bx < 0.0f) & (ay < 0.0f), -d, d) - r;
}

INLINE f8 helix8(f8 x, f8 y, f8 z, const float *s) {
    float h = s[0], coil = s[1], tube = s[2], pitch = s[3];
    f8 turn = y * (1 / pitch) - atan28(z, x) * 0.15915494f;
    f8 dy = (turn - floor8(turn + 0.5f)) * pitch;
    f8 taper = 1.0f - 0.35f * clamp8(y * (1 / h), 0, 1);
    f8 a = sqrt8(x * x + z * z) - coil * taper;
    f8 d = sqrt8(a * a + dy * dy) * 0.93f - tube * taper;
    return smax8(d, abs8(y - 0.5f * h) - 0.5f * h, 0.06f); /* rounded ends */
}

INLINE f8 prism8(f8 x, f8 y, f8 z, const float *s) {
    float tip = s[0], ix = s[1], iy = s[2], sector = 2 * s[5];
    f8 angle = atan28(x, y) * (1 / sector);
    f8 fold = (angle - floor8(angle + 0.5f)) * sector, q = sqrt8(x * x + y * y);
    f8 px = q * cos8(fold) - tip, py = abs8(q * sin8(fold));
    float ex = ix - tip, ey = iy;
    f8 t = clamp8((px * ex + py * ey) * (1 / (ex * ex + ey * ey)), 0, 1);
    f8 dx = px - ex * t, dy = py - ey * t;
    f8 d = sqrt8(dx * dx + dy * dy);
    d = choose(ex * py - ey * px < 0.0f, d, -d);
    f8 w = abs8(z) - s[3], o = fill(0);
    f8 mx = max8(d, o), mz = max8(w, o);
    return sqrt8(mx * mx + mz * mz) + min8(max8(d, w), o) - s[4];
}

INLINE f8 shape8(const Solid *s, f8 x, f8 y, f8 z) {
    switch (s->shape) {
    case SHAPE_SPHERE: return length8(x, y, z) - s->size[0];
    case SHAPE_ELLIPSOID: return ellipsoid8(x, y, z, s->size[0], s->size[1], s->size[2]);
    case SHAPE_CAPSULE: return capsule8(x, y, z, s->size);
    case SHAPE_CURVE: return curve8(x, y, z, s->size);
    case SHAPE_BOX: return box8(x, y, z, s->size);
    case SHAPE_TORUS: return torus8(x, y, z, s->size);
    case SHAPE_CONE: return cone8(x, y, z, s->size);
    case SHAPE_HELIX: return helix8(x, y, z, s->size) * 0.85f;
    default: return prism8(x, y, z, s->size) * 0.98f;
    }
}

/* What a modifier of space does to the local point, and by how much distances must shrink for it. */
INLINE float bend_space(const Solid *s, f8 *x, f8 *y, f8 *z) {
    float a = s->modifier_amount;
    if (s->modifier == MODIFIER_BEND) { *x = *x - a * *y * *y; return 0.8f; }
    if (s->modifier == MODIFIER_BEND_Z) { *z = *z - a * *y * *y; return 0.8f; }
    if (s->modifier != MODIFIER_TWIST) return 1.0f;
    f8 sn = sin8(a * *y), cs = cos8(a * *y), t = *x * cs - *z * sn;
    *z = *x * sn + *z * cs;
    *x = t;
    return 0.75f;
}

/* Height that a modifier of the surface takes away, and by how much distances must shrink for it. */
INLINE f8 ripple(const Solid *s, f8 x, f8 y, f8 z, float *shrink) {
    float a = s->modifier_amount, f = s->modifier_frequency, p = s->modifier_phase;
    switch (s->modifier) {
    case MODIFIER_NOISE:
        *shrink = 0.8f;
        return a * sin8(f * x + 1.3f * sin8(0.7f * f * y)) * sin8(f * y + 0.7f) *
               sin8(f * z + 2.1f + 0.8f * sin8(0.8f * f * x));
    case MODIFIER_RIBS: /* fading out towards the axis, where all ribs meet */
        *shrink = 0.75f;
        return -a * cos8(f * atan28(x, z)) * min8(fill(1), sqrt8(x * x + z * z) * 3.0f);
    case MODIFIER_WAVES: /* strands that wander along y: hair, beards */
        *shrink = 0.75f;
        return a * sin8(f * x + p * sin8(3.0f * y + 1.7f * z)) * sin8(0.9f * f * z + 0.6f);
    case MODIFIER_CURLS: /* ridges that wind round y */
        *shrink = 0.75f;
        return a * sin8(f * (y + 0.35f * x) + p * sin8(4.0f * x) * sin8(4.0f * z));
    default: return fill(0);
    }
}

INLINE void to_local(const Solid *s, f8 x, f8 y, f8 z, f8 *lx, f8 *ly, f8 *lz) {
    const float *m = s->axes;
    x = x - s->origin[0]; y = y - s->origin[1]; z = z - s->origin[2];
    *lx = m[0] * x + m[1] * y + m[2] * z;
    *ly = m[3] * x + m[4] * y + m[5] * z;
    *lz = m[6] * x + m[7] * y + m[8] * z;
}

/* Signed distance (or a bound) of one solid. */
INLINE f8 solid8(const Solid *s, f8 x, f8 y, f8 z) {
    f8 lx, ly, lz;
    to_local(s, x, y, z, &lx, &ly, &lz);
    if (s->modifier == MODIFIER_NONE) return shape8(s, lx, ly, lz);
    float shrink = bend_space(s, &lx, &ly, &lz), more = 1.0f;
    f8 d = shape8(s, lx, ly, lz);
    f8 h = ripple(s, lx, ly, lz, &more);
    return (d + h) * (shrink * more);
}
#endif
