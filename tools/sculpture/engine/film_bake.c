/* What is made once per film: light baked into the vertices, the grade's per-pixel factors. See film.h. */
#include "film_light.h"
#include "mesh_parts.h"

#include <math.h>

enum { RUN = 64 }; /* vertices that share one list: they lie near one another */

static void near_occlusion(const Scene *scene, const int32_t *list, int count, const Points *p, const float *n[3],
                           float *out) {
    float skin[FIELD_BATCH], other[FIELD_BATCH];
    Points q;
    q.count = p->count;
    for (int i = 0; i < FIELD_BATCH; i++) out[i] = 1;
    for (int k = 0; k < 2; k++) {
        float h = NEAR_STEPS[k];
        for (int i = 0; i < p->count; i++) {
            q.x[i] = p->x[i] + n[0][i] * h;
            q.y[i] = p->y[i] + n[1][i] * h;
            q.z[i] = p->z[i] + n[2][i] * h;
        }
        points_pad(&q);
        field_distance(scene, list, count, &q, skin, other);
        for (int i = 0; i < p->count; i += LANES)
            store8(out + i, load8(out + i) * near8(min8(load8(skin + i), load8(other + i)), h));
    }
}

static void light_run(const Scene *scene, const Volume *volume, const float eye[3], int from, int count,
                      const float *position, float *attribute) {
    Points p = {.count = count};
    float normal[3][FIELD_BATCH] = {{0}}, near[FIELD_BATCH], low[3], high[3], center[3], radius = 0;
    for (int i = 0; i < count; i++) {
        const float *at = position + 4 * (size_t)(from + i);
        p.x[i] = at[0]; p.y[i] = at[1]; p.z[i] = at[2];
        for (int c = 0; c < 3; c++) {
            normal[c][i] = attribute[ATTRIBUTES * (size_t)(from + i) + AT_NX + c];
            low[c] = i ? fminf(low[c], at[c]) : at[c];
            high[c] = i ? fmaxf(high[c], at[c]) : at[c];
        }
    }
    for (int c = 0; c < 3; c++) {
        center[c] = 0.5f * (low[c] + high[c]);
        radius += 0.25f * (high[c] - low[c]) * (high[c] - low[c]);
    }
    int32_t list[scene->solid_count];
    int n = field_list_sphere(scene, center, sqrtf(radius) + 0.25f, list);
    near_occlusion(scene, list, n, &p, (const float *[3]){normal[0], normal[1], normal[2]}, near);
    points_pad(&p);
    float off = 0.7f * volume->cell;
    for (int i = 0; i < count; i += LANES) {
        f8 x = load8(p.x + i), y = load8(p.y + i), z = load8(p.z + i), nx = load8(normal[0] + i),
           ny = load8(normal[1] + i), nz = load8(normal[2] + i), baked[LIGHT_CHANNELS];
        volume_light8(volume, x + nx * off, y + ny * off, z + nz * off, baked);
        f8 vx = eye[0] - x, vy = eye[1] - y, vz = eye[2] - z, per = 1.0f / length8(vx, vy, vz);
        f8 nv = max8((nx * vx + ny * vy + nz * vz) * per, fill(0.001f));
        f8 free = volume_shadow8(volume, x + nx * 0.05f, y + ny * 0.05f, z + nz * 0.05f, 2.0f * nv * nx - vx * per,
                                 2.0f * nv * ny - vy * per, 2.0f * nv * nz - vz * per, 3.0f, 0.06f, 2.0f);
        for (int k = 0; k < LANES && i + k < count; k++) {
            float *a = attribute + ATTRIBUTES * (size_t)(from + i + k);
            for (int c = 0; c < LIGHT_CHANNELS; c++) a[AT_OPEN + c] = baked[c][k];
            a[AT_NEAR] = near[i + k];
            a[AT_MIRROR] = free[k];
        }
    }
}

EXPORT void animism_film_light(const Scene *scene, const Volume *volume, const float eye[3], const float *position,
                               float *attribute, int32_t from, int32_t to) {
    for (int i = from; i < to; i += RUN) light_run(scene, volume, eye, i, to - i < RUN ? to - i : RUN, position, attribute);
}

EXPORT void animism_film_grade(int32_t side, float *grade) {
    for (int y = 0; y < side; y++)
        for (int x = 0; x < side; x++) {
            float *g = grade + 2 * ((size_t)y * side + x);
            vignette(x, y, side, g, g + 1);
        }
}
