/* See film_light.h. */
#include "film_light.h"

static void turn8(const float *r, const f8 v[3], f8 out[3]) {
    for (int c = 0; c < 3; c++) out[c] = r[3 * c] * v[0] + r[3 * c + 1] * v[1] + r[3 * c + 2] * v[2];
}

static Paint paint_of(const f8 a[ATTRIBUTES]) {
    return (Paint){a[AT_RED], a[AT_GREEN], a[AT_BLUE], a[AT_ROUGH], max8(a[AT_METAL], fill(0)),
                   a[AT_SUBSURFACE], a[AT_SHEEN], max8(-a[AT_METAL], fill(0)), fill(0)};
}

void film_light_mesh8(const Film *film, const FilmPose *pose, f8 px, float y, f8 head, const f8 a[ATTRIBUTES],
                      f8 lit[3]) {
    const RasterCamera *c = &film->camera;
    float per = 2.0f / (float)film->side, sy = (1 - y * per) * c->tangent;
    f8 sx = (px * per - 1.0f) * c->tangent, n[3], view[3];
    turn8(pose->turn, a, n);
    for (int i = 0; i < 3; i++) {
        n[i] = mix8(a[i], n[i], head);
        view[i] = -(c->forward[i] + c->up[i] * sy + c->right[i] * sx);
    }
    f8 q = 1.0f / sqrt8(n[0] * n[0] + n[1] * n[1] + n[2] * n[2] + 1e-9f);
    f8 w = 1.0f / sqrt8(view[0] * view[0] + view[1] * view[1] + view[2] * view[2]);
    Hit8 h = {.nx = n[0] * q, .ny = n[1] * q, .nz = n[2] * q, .vx = view[0] * w, .vy = view[1] * w, .vz = view[2] * w,
              .occlusion = a[AT_NEAR]};
    Paint paint = paint_of(a);
    shade_lit8(film->light, &h, &paint, a + AT_OPEN, a[AT_MIRROR], lit);
    tone8(lit);
}

void film_light_face8(const Film *film, const FilmPose *pose, const f8 at[3], const f8 n[3], const f8 v[3],
                      const FaceHit *hit, f8 near, const float (*attribute)[ATTRIBUTES], f8 lit[3]) {
    f8 a[ATTRIBUTES], normal[3], view[3], baked[LIGHT_CHANNELS] = {fill(0), fill(0), fill(0), fill(0)};
    for (int k = 0; k < LANES; k++) {
        a[k] = load8(attribute[k]);
        a[8 + k] = load8(attribute[k] + 8);
    }
    transpose8(a);
    transpose8(a + 8);
    Paint paint = paint_of(a);
    face_paint8(pose->face, at[0], at[1], at[2], hit, &paint);
    turn8(pose->turn, n, normal);
    turn8(pose->turn, v, view);
    /* what lies on the skin shares its light; what stands off it (eyes, brows, teeth) has its own fine occlusion */
    i8 inside = (hit->part == FACE_CAVITY) | (hit->part == FACE_TEETH) | (hit->part == FACE_TONGUE);
    i8 off = inside | (hit->part == FACE_BROW) | (hit->part == FACE_EYE_0) | (hit->part == FACE_EYE_1) |
             (hit->part == FACE_LASH);
    i8 standing = off & ~inside;
    if (any8(standing)) { /* below a brow or an eye the skin's vertices lie in the dark */
        f8 lift = fill(0.7f * film->volume->cell);
        volume_light8(film->volume, at[0] + n[0] * lift, at[1] + n[1] * lift, at[2] + n[2] * lift, baked);
    }
    /* The mouth was shut when light was baked, so its inside is dark there, in blotches: from the skin's own light it
       passes with depth to shares that were tuned on stills, walls darker than teeth and tongue. */
    static const float wall[LIGHT_CHANNELS] = {0.34f, 0.26f, 0.1f, 0.1f}, bite[LIGHT_CHANNELS] = {0.60f, 0.74f, 0.2f, 0.2f};
    f8 deep = choose(inside, clamp8(hit->depth * -7.0f, 0, 1), fill(0));
    i8 soft = hit->part != FACE_CAVITY;
    for (int c = 0; c < LIGHT_CHANNELS; c++)
        baked[c] = choose(standing, baked[c], mix8(a[AT_OPEN + c], choose(soft, fill(bite[c]), fill(wall[c])), deep));
    f8 free = choose(off, fill(1), a[AT_MIRROR]) * (1.0f - choose(soft, fill(0.4f), fill(0.9f)) * deep);
    Hit8 h = {.nx = normal[0], .ny = normal[1], .nz = normal[2], .vx = view[0], .vy = view[1], .vz = view[2],
              .occlusion = near * choose(off, fill(1), a[AT_NEAR])};
    shade_lit8(film->light, &h, &paint, baked, free, lit);
    tone8(lit);
}

void film_grade_row(const Film *film, int y, int x0, int x1, const float *const color[3], uint8_t *line) {
    const float *grade = film->grade + 2 * (size_t)y * film->side;
    for (int x = x0; x < x1; x += LANES) {
        f8 c[3], factor, add;
        int n = x1 - x < LANES ? x1 - x : LANES;
        for (int k = 0; k < LANES; k++) {
            factor[k] = grade[2 * (x + (k < n ? k : 0))];
            add[k] = grade[2 * (x + (k < n ? k : 0)) + 1];
        }
        for (int a = 0; a < 3; a++) c[a] = load8(color[a] + x);
        i8 packed = grade8(c, factor, add);
        for (int k = 0; k < n; k++) {
            uint8_t *to = line + 3 * (x + k);
            to[0] = (uint8_t)packed[k];
            to[1] = (uint8_t)(packed[k] >> 8);
            to[2] = (uint8_t)(packed[k] >> 16);
        }
    }
}
