/* Distance to the skin with its face on. Constants are in face units unless said; see face.h. */
#include "face.h"

#define SKIN_BAND 0.22f /* beyond this the features are bounded, not evaluated */

INLINE f8 mouth_texture(const FaceFrame *f, f8 u, f8 v, int channel) {
    f8 s = (u * (1 / f->mouth_half_u) + 1.0f) * 0.5f, t = ((v - f->mouth_v) * (1 / f->mouth_half_v) + 1.0f) * 0.5f;
    return texture8(&f->mouth[0][0][0], MOUTH_COLUMNS, MOUTH_ROWS, 2, channel, s, t);
}

/* How far behind the front surface, for bodies thinner than the mouth is deep. */
INLINE f8 behind_front(const FaceFrame *f, f8 u, f8 v, f8 w) {
    float q = 0.5f / f->front_half;
    return w - texture8(&f->front[0][0], FRONT_SIZE, FRONT_SIZE, 1, 0, u * q + 0.5f, (v - f->mouth_v) * q + 0.5f);
}

INLINE f8 lip(const FaceFrame *f, f8 edge, f8 width, f8 depth) {
    f8 a = edge - 0.5f * width, b = (depth + 0.12f * width) * (1 / f->lip_bulge);
    float squash = f->lip_bulge < 1 ? f->lip_bulge : 1;
    return (sqrt8(a * a + b * b) - 0.6f * width) * squash;
}

INLINE f8 upper_teeth(const FaceFrame *f, f8 edge, f8 u, f8 v, f8 depth) {
    f8 side = u - f->teeth_shift;
    f8 row = smax8(abs8(side) - f->teeth_half_width, f->teeth_v + f->teeth_curve * side * side - v, 0.06f);
    f8 thick = abs8(depth + 0.105f + 0.12f * u * u) - 0.035f;
    return smax8(smax8(row, thick, 0.04f), edge - 0.05f, 0.02f);
}

INLINE f8 lower_teeth(const FaceFrame *f, f8 edge, f8 u, f8 v, f8 depth) {
    f8 row = smax8(abs8(u - f->teeth_shift) - 0.8f * f->teeth_half_width, v - f->lower_teeth_v, 0.05f);
    f8 thick = abs8(depth + 0.12f + 0.12f * u * u) - 0.03f;
    return smax8(smax8(row, thick, 0.04f), edge - 0.05f, 0.02f);
}

/* Two points that hang from the upper lip, seen with the mouth closed as well. */
INLINE f8 fangs(const FaceFrame *f, f8 u, f8 v, f8 depth) {
    f8 down = (f->fang_v - v) * (1 / f->fang_length);
    f8 across = abs8(abs8(u - f->teeth_shift) - f->fang_u) - 0.045f * (1.0f - down);
    return smax8(smax8(across * 0.85f, v - f->fang_v - 0.03f, 0.01f), abs8(depth - 0.012f) - 0.03f, 0.02f);
}

INLINE f8 tongue(const FaceFrame *f, f8 u, f8 v, f8 depth) {
    float out = f->tongue_out, reach = 0.13f + 0.16f * out;
    f8 a = (u - f->tongue_u) * (1 / f->tongue_half_width);
    f8 droop = 0.55f * out * max8(depth, fill(0));
    f8 b = (v - f->tongue_v + droop) * (1 / (0.16f - 0.07f * out)), c = (depth + 0.20f - 0.17f * out) * (1 / reach);
    f8 d = (sqrt8(a * a + b * b + c * c) - 1.0f) * (0.12f - 0.04f * out);
    f8 groove = 0.012f * (1.0f - step8(0.0f, 0.25f, abs8(a)));
    return d + groove;
}

/* 1 lips, 2 the opening carved, 3 what is inside; all in face units on `d`, the distance so far. */
INLINE f8 mouth(const FaceFrame *f, f8 u, f8 v, f8 w, f8 d, FaceHit *hit) {
    f8 edge = mouth_texture(f, u, v, 0), depth = hit->depth;
    if (f->backing) {
        f8 behind = behind_front(f, u, v, w);
        depth = choose(behind < 0.0f, behind, depth); /* inside, blended fields can be steep: do not trust them */
        f8 wall = max8(max8(behind + 0.03f, -(behind + f->cavity_depth + 0.08f)), edge - f->groove - 0.07f);
        d = min8(d, wall);
        hit->depth = depth;
        hit->carve = max8(max8(edge - f->groove - 0.03f, depth - 0.1f), -(depth + f->cavity_depth + 0.04f)) * f->scale;
    }
    if (f->lip_amount > 0) {
        f8 width = mouth_texture(f, u, v, 1);
        f8 l = lip(f, edge, max8(width, fill(1e-3f)), depth);
        float k = f->lip_blend;
        i8 mine = l < d + k;
        f8 tint = 1.0f - clamp8((edge - 0.85f * width) / (0.35f * width + 1e-4f), 0, 1);
        hit->part = choosei(mine, (i8)(FACE_LIP), hit->part);
        hit->weight = choose(mine, tint, hit->weight);
        d = smin8(d, l, k);
    }
    f8 hole = smax8(edge - f->groove, -(depth + f->cavity_depth), 0.05f);
    i8 inside = -hole > d - 0.012f;
    hit->part = choosei(inside, (i8)(FACE_CAVITY), hit->part);
    hit->weight = choose(inside, clamp8(depth * -14.0f, 0, 1), hit->weight);
    d = smax8(d, -hole, 0.03f);
    if (f->upper_teeth) nearest(hit, &d, upper_teeth(f, edge, u, v, depth), FACE_TEETH);
    if (f->lower_teeth) nearest(hit, &d, lower_teeth(f, edge, u, v, depth), FACE_TEETH);
    if (f->tongue) nearest(hit, &d, tongue(f, u, v, depth), FACE_TONGUE);
    if (f->fangs) nearest(hit, &d, fangs(f, u, v, depth), FACE_TEETH);
    return d;
}

INLINE f8 brows(const FaceFrame *f, f8 u, f8 v, f8 d, FaceHit *hit) {
    f8 s = (u * (1 / f->brow_half_u) + 1.0f) * 0.5f, t = ((v - f->brow_v) * (1 / f->brow_half_v) + 1.0f) * 0.5f;
    i8 within = (s > 0.0f) & (s < 1.0f) & (t > 0.0f) & (t < 1.0f);
    if (!any8(within)) return d;
    f8 edge = texture8(&f->brow[0][0], BROW_COLUMNS, BROW_ROWS, 1, 0, s, t);
    f8 a = max8(edge + f->brow_radius, fill(0)), b = hit->depth - f->brow_lift;
    f8 l = choose(within, sqrt8(a * a + b * b) - f->brow_radius, fill(9));
    i8 mine = l < d;
    hit->part = choosei(mine, (i8)(FACE_BROW), hit->part);
    hit->weight = choose(mine, fill(1), hit->weight);
    return smin8(d, l, 0.015f);
}

INLINE f8 bumps(const FaceFrame *f, f8 u, f8 v) {
    f8 h = fill(0);
    for (int i = 0; i < f->bump_count; i++) {
        const Bump *b = &f->bumps[i];
        f8 a = (u - b->u) * (1 / b->radius_u), c = (v - b->v) * (1 / b->radius_v);
        f8 q = clamp8(1.0f - (a * a + c * c) * 0.25f, 0, 1);
        h += b->height * q * q * q;
    }
    return h;
}

/* Ball, lids, lash line and socket of one eye; world units. */
INLINE f8 eye(const Eye *e, f8 x, f8 y, f8 z, f8 d, int part, int exact, FaceHit *hit) {
    x = x - e->center[0]; y = y - e->center[1]; z = z - e->center[2];
    float a = e->radii[0], b = e->radii[1], c = e->radii[2];
    i8 far = length8(x, y, z) > e->bound_radius;
    if (!exact && all8(far)) return min8(d, length8(x, y, z) - 0.85f * e->bound_radius);
    const float *m = e->axes;
    f8 qx = (m[0] * x + m[1] * y + m[2] * z) * (1 / a), qy = (m[3] * x + m[4] * y + m[5] * z) * (1 / b),
       qz = (m[6] * x + m[7] * y + m[8] * z) * (1 / c);
    f8 k0 = length8(qx, qy, qz), k1 = length8(qx * (1 / a), qy * (1 / b), qz * (1 / c)) + 1e-6f;
    f8 per = k0 / k1; /* world units per unit of the ball */
    f8 ball = per * (k0 - 1.0f);
    if (e->socket > 0) d = smax8(d, -per * (k0 - 1.12f), e->socket);
    if (e->lids > 0) {
        float thin = b < c ? b : c;
        f8 shell = per * (k0 - 1.0f - e->lid_thickness), level = qy - e->tilt * qx;
        f8 above = -(level * e->upper_cos - qz * e->upper_sin) * thin;
        f8 below = (level * e->lower_cos + qz * e->lower_sin) * thin;
        f8 lid = min8(smax8(shell, above, 0.03f * b), smax8(shell, below, 0.03f * b));
        i8 mine = lid < d;
        hit->part = choosei(mine, (i8)(FACE_LID), hit->part);
        hit->weight = choose(mine, fill(1), hit->weight);
        d = smin8(d, lid, e->lid_blend);
        if (e->lash > 0) { /* thickest towards the outer corner, pointed at both ends */
            f8 outer = part == FACE_EYE_0 ? -qx : qx, q = clamp8(outer, -1, 1), q2 = q * q, q4 = q2 * q2;
            f8 taper = choose(q < 0.0f, 1.0f - q4, 1.0f - 0.75f * q4 * q4);
            f8 r = e->lash * b * (0.78f + 0.34f * q) * taper;
            f8 lash = choose(qz > -0.2f, sqrt8(above * above + shell * shell) - r, fill(9));
            nearest(hit, &d, lash, FACE_LASH);
        }
    }
    nearest(hit, &d, ball, part);
    return d;
}

f8 face8(const FaceFrame *f, f8 x, f8 y, f8 z, f8 skin, int features, FaceHit *hit) {
    f8 u, v, w;
    face_coordinates(f, x, y, z, &u, &v, &w);
    hit->part = (i8)(FACE_SKIN);
    hit->weight = fill(0);
    hit->carve = fill(1e6f);
    f8 depth = skin * (1 / f->scale), d = depth;
    i8 front = w > -0.75f;
    if ((features & FEATURE_BUMPS) && f->bump_count && any8(front & (abs8(d) < 0.6f)))
        d = choose(front, d - bumps(f, u, v), d);
    hit->depth = d;
    if ((features & (FEATURE_MOUTH | FEATURE_BROWS)) && any8(front)) {
        i8 near = front & ((d < ((features & FEATURE_EXACT) ? 0.6f : SKIN_BAND)) | (f->backing ? (i8)(-1) : (i8)(0)));
        f8 plain = d, bounded = features & FEATURE_EXACT ? d : choose(front, d - 0.12f, d);
        if (any8(near)) {
            f8 s = abs8(u) - f->mouth_half_u, t = abs8(v - f->mouth_v) - f->mouth_half_v;
            i8 window = front & (s < 0.0f) & (t < 0.0f);
            if ((features & FEATURE_MOUTH) && any8(window)) {
                FaceHit here = *hit;
                f8 m = mouth(f, u, v, w, d, &here);
                d = choose(window, m, d);
                hit->part = choosei(window, here.part, hit->part);
                hit->weight = choose(window, here.weight, hit->weight);
                hit->depth = choose(window, here.depth, hit->depth);
                hit->carve = choose(window, here.carve, hit->carve);
            }
            if ((features & FEATURE_BROWS) && f->brows) {
                f8 b = brows(f, u, v, d, hit);
                d = choose(front, b, d);
            }
            d = choose(near, d, min8(plain, bounded));
        } else d = min8(plain, bounded);
    }
    d = d * f->scale;
    if (features & FEATURE_EYE_0) d = eye(&f->eyes[0], x, y, z, d, FACE_EYE_0, features & FEATURE_EXACT, hit);
    if (features & FEATURE_EYE_1) d = eye(&f->eyes[1], x, y, z, d, FACE_EYE_1, features & FEATURE_EXACT, hit);
    return d;
}

/* ---- culling */

typedef struct Ball { const float *center; float radius; int feature; } Ball;

static int face_balls(const FaceFrame *f, Ball out[6]) {
    out[0] = (Ball){f->mouth_ball, f->mouth_ball[3], FEATURE_MOUTH};
    out[1] = (Ball){f->brow_ball[0], f->brow_ball[0][3], FEATURE_BROWS};
    out[2] = (Ball){f->brow_ball[1], f->brow_ball[1][3], FEATURE_BROWS};
    out[3] = (Ball){f->eyes[0].center, f->eyes[0].bound_radius, FEATURE_EYE_0};
    out[4] = (Ball){f->eyes[1].center, f->eyes[1].bound_radius, FEATURE_EYE_1};
    out[5] = (Ball){f->bump_ball, f->bump_ball[3], FEATURE_BUMPS};
    return 6;
}

int face_near_sphere(const FaceFrame *f, const float center[3], float radius) {
    Ball balls[6];
    int found = 0;
    for (int i = 0, n = face_balls(f, balls); i < n; i++) {
        const float *c = balls[i].center;
        float x = c[0] - center[0], y = c[1] - center[1], z = c[2] - center[2], r = balls[i].radius + radius;
        if (balls[i].radius > 0 && x * x + y * y + z * z < r * r) found |= balls[i].feature;
    }
    return found;
}

int face_near_cone(const FaceFrame *f, const float apex[3], const float axis[3], float tangent, float margin) {
    Ball balls[6];
    int found = 0;
    float secant = __builtin_sqrtf(1 + tangent * tangent);
    for (int i = 0, n = face_balls(f, balls); i < n; i++) {
        const float *c = balls[i].center;
        float x = c[0] - apex[0], y = c[1] - apex[1], z = c[2] - apex[2];
        float along = x * axis[0] + y * axis[1] + z * axis[2];
        float off = __builtin_sqrtf(__builtin_fmaxf(0, x * x + y * y + z * z - along * along));
        float most = (balls[i].radius + margin) * secant + along * tangent;
        if (balls[i].radius > 0 && off < most) found |= balls[i].feature;
    }
    return found;
}

EXPORT int32_t animism_face_size(void) { return sizeof(FaceFrame); }
