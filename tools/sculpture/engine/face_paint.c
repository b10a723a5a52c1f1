/* Colours of the face over the skin: blush, lips, mouth, brows, lids, and the painted eye. See face.h. */
#include "face.h"

INLINE void tint(Paint *p, const float color[4], f8 amount) {
    p->red = mix8(p->red, fill(color[0]), amount);
    p->green = mix8(p->green, fill(color[1]), amount);
    p->blue = mix8(p->blue, fill(color[2]), amount);
}

INLINE void shade_by(Paint *p, f8 factor) { p->red *= factor; p->green *= factor; p->blue *= factor; }

/* Gaussian by repeated squaring of a cubic: smooth, zero beyond twice the radius. */
INLINE f8 soft_spot(f8 r2) {
    f8 q = clamp8(1.0f - r2 * 0.25f, 0, 1);
    q = q * q;
    return q * q;
}

static void blush(const FaceFrame *f, f8 u, f8 v, f8 w, i8 on_skin, Paint *p) {
    f8 a = (abs8(u) - f->blush_u) * (1.2f / f->blush_radius), b = (v - f->blush_v) * (1.2f / (0.72f * f->blush_radius));
    tint(p, f->blush_color, choose(on_skin & (w > -0.8f), soft_spot(a * a + b * b) * f->blush_color[3], fill(0)));
}

INLINE void finish(Paint *p, i8 where, f8 weight, float roughness) {
    p->roughness = choose(where, mix8(p->roughness, fill(roughness), weight), p->roughness);
    p->metalness = choose(where, p->metalness * (1.0f - weight), p->metalness);
    p->glow = choose(where, p->glow * (1.0f - weight), p->glow);
}

/* Cavity, lips, teeth, tongue, brow, lid, lash: one colour each, weighted. */
static void plain_parts(const FaceFrame *f, f8 u, const FaceHit *hit, Paint *p) {
    i8 part = hit->part;
    f8 none = fill(0), weight = hit->weight;
    i8 lip = part == FACE_LIP, cavity = part == FACE_CAVITY, teeth = part == FACE_TEETH;
    if (any8(lip | cavity) && f->lip_amount > 0) /* behind real lips the mouth starts in their colour */
        tint(p, f->lip_color, choose(lip, weight, choose(cavity, fill(1), none)) * f->lip_color[3]);
    if (any8(lip)) finish(p, lip, weight * f->lip_color[3], 0.30f);
    if (any8(cavity)) {
        tint(p, f->cavity_color, choose(cavity, weight, none));
        f8 dark = clamp8(hit->depth * (-1 / f->cavity_depth), 0, 1) * weight;
        shade_by(p, choose(cavity, 1.0f - 0.6f * dark, fill(1)));
        finish(p, cavity, weight, 0.5f);
    }
    if (any8(teeth)) {
        tint(p, f->teeth_color, choose(teeth, weight, none));
        f8 gap = abs8(sin8((u - f->teeth_shift) * (3.14159f / (0.29f * f->teeth_half_width))));
        shade_by(p, choose(teeth, 0.88f + 0.12f * step8(0.0f, 0.22f, gap), fill(1)));
        finish(p, teeth, weight, 0.22f);
    }
    struct { int part; const float *color; float roughness; } plain[4] = {
        {FACE_TONGUE, f->tongue_color, 0.46f}, {FACE_BROW, f->brow_color, 0.7f}, {FACE_LID, f->lid_color, -1},
        {FACE_LASH, f->lash_color, 0.55f}};
    for (int i = 0; i < 4; i++) {
        i8 mine = part == plain[i].part;
        if (!any8(mine)) continue;
        tint(p, plain[i].color, choose(mine, weight * plain[i].color[3], none));
        if (plain[i].roughness > 0) finish(p, mine, weight, plain[i].roughness);
        if (plain[i].part == FACE_BROW || plain[i].part == FACE_LASH) {
            p->sheen = choose(mine, fill(0.1f), p->sheen);
            p->subsurface = choose(mine, fill(0.1f), p->subsurface);
        }
    }
}

/* Iris, pupil, limbal ring and catchlights in the ball's unit-sphere coordinates. */
static void eyeball(const FaceFrame *f, const Eye *e, f8 x, f8 y, f8 z, i8 mine, Paint *out) {
    const float *m = e->axes;
    x = x - e->center[0]; y = y - e->center[1]; z = z - e->center[2];
    f8 lx = (m[0] * x + m[1] * y + m[2] * z) * (1 / e->radii[0]),
       ly = (m[3] * x + m[4] * y + m[5] * z) * (1 / e->radii[1]),
       lz = (m[6] * x + m[7] * y + m[8] * z) * (1 / e->radii[2]);
    f8 cu = lx - e->gaze[0], cv = ly - e->gaze[1], r = choose(lz < -0.1f, fill(9), sqrt8(cu * cu + cv * cv));
    float iris = e->iris, soft = 0.018f;
    Paint p = *out;
    p.red = fill(f->sclera_color[0]); p.green = fill(f->sclera_color[1]); p.blue = fill(f->sclera_color[2]);
    f8 rim = step8(0.55f, 1.0f, sqrt8(lx * lx + ly * ly)) * 0.22f;
    p.red *= 1.0f - 0.8f * rim; p.green *= 1.0f - rim; p.blue *= 1.0f - rim;
    /* iris: dark above, light below, fibres, a dark ring at its edge */
    f8 in_iris = 1.0f - step8(iris - soft, iris + soft, r);
    f8 up = step8(-1.0f, 1.0f, cv * (1 / iris)), k = r * (1 / iris);
    f8 fibre = 1.0f + 0.13f * sin8(22.0f * atan28(cv, cu)) * step8(0.4f, 0.8f, k);
    f8 tone = fibre * (1.0f - 0.66f * step8(0.76f, 1.0f, k));
    f8 lift = cv + 0.52f * iris, low = 1.0f - up; /* light that gathers low in the iris */
    float across = 1 / (0.20f * iris * iris), high = 1 / (0.05f * iris * iris);
    f8 crescent = 1.0f + 0.55f * soft_spot(cu * cu * across + lift * lift * high);
    f8 color[3];
    for (int c = 0; c < 3; c++) color[c] = (f->iris_color[c] * low + f->iris_dark_color[c] * up) * tone * crescent;
    float narrow = 1.0f - 0.72f * e->slit, tall = 1.0f + 0.55f * e->slit;
    f8 pr = sqrt8(cu * cu * (1 / (narrow * narrow)) + cv * cv * (1 / (tall * tall)));
    f8 in_pupil = 1.0f - step8(e->pupil - soft, e->pupil + 1.4f * soft, pr);
    p.red = mix8(p.red, mix8(color[0], fill(f->pupil_color[0]), in_pupil), in_iris);
    p.green = mix8(p.green, mix8(color[1], fill(f->pupil_color[1]), in_pupil), in_iris);
    p.blue = mix8(p.blue, mix8(color[2], fill(f->pupil_color[2]), in_pupil), in_iris);
    /* the upper lid's shadow */
    f8 shadow = 1.0f - 0.42f * step8(0.15f, 0.95f, ly + 0.15f * lx * lx);
    shade_by(&p, shadow);
    /* two painted highlights that stay with the light: large upper left, small lower right */
    f8 hu = lx - 0.75f * e->gaze[0], hv = ly - 0.75f * e->gaze[1];
    f8 big = sqrt8((hu + 0.27f) * (hu + 0.27f) + (hv - 0.30f) * (hv - 0.30f));
    f8 small = sqrt8((hu - 0.243f) * (hu - 0.243f) + (hv + 0.285f) * (hv + 0.285f));
    f8 light = max8(1.0f - step8(0.14f, 0.20f, big), 0.55f * (1.0f - step8(0.0465f, 0.1065f, small)));
    p.glow = choose(lz < 0.0f, fill(0), light * f->catchlight);
    p.roughness = fill(0.22f); p.metalness = fill(0); p.subsurface = fill(0.25f); p.sheen = fill(0); p.wet = fill(1);
    f8 *to[9] = {&out->red, &out->green, &out->blue, &out->roughness, &out->metalness, &out->subsurface, &out->sheen,
                 &out->glow, &out->wet};
    f8 from[9] = {p.red, p.green, p.blue, p.roughness, p.metalness, p.subsurface, p.sheen, p.glow, p.wet};
    for (int c = 0; c < 9; c++) *to[c] = choose(mine, from[c], *to[c]);
}

void face_paint8(const FaceFrame *f, f8 x, f8 y, f8 z, const FaceHit *hit, Paint *paint) {
    f8 u, v, w;
    face_coordinates(f, x, y, z, &u, &v, &w);
    paint->wet = fill(0);
    blush(f, u, v, w, (hit->part == FACE_SKIN) | (hit->part == FACE_LIP) | (hit->part == FACE_LID), paint);
    if (all8(hit->part == FACE_SKIN)) return;
    plain_parts(f, u, hit, paint);
    for (int i = 0; i < 2; i++) {
        i8 mine = hit->part == FACE_EYE_0 + i;
        if (any8(mine)) eyeball(f, &f->eyes[i], x, y, z, mine, paint);
    }
}
