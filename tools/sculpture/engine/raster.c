/* Projection and the nearest triangle per sample. See raster.h. */
#include "raster.h"
#include "vec.h"

#include <math.h>
#include <string.h>

static const float NOTHING = 1e9f;

void raster_project(const RasterMesh *mesh, const RasterCamera *c, const float r[9], const float pivot[3], float jaw,
                    RasterTarget *target) {
    float half = 0.5f * (float)target->side;
    float low_x = 1e9f, low_y = 1e9f, high_x = -1e9f, high_y = -1e9f;
    for (int i = 0; i < mesh->vertices; i++) {
        const float *p = mesh->position + 4 * i;
        float *s = target->screen + 4 * i;
        float share = p[3], y0 = p[1];
        if (share > 1.5f) { share -= 2; y0 -= jaw; }
        float a = p[0] - pivot[0], b = y0 - pivot[1], d = p[2] - pivot[2];
        float x = r[0] * a + r[1] * b + r[2] * d + pivot[0], y = r[3] * a + r[4] * b + r[5] * d + pivot[1],
              z = r[6] * a + r[7] * b + r[8] * d + pivot[2];
        x = p[0] + (x - p[0]) * share - c->eye[0];
        y = y0 + (y - y0) * share - c->eye[1];
        z = p[2] + (z - p[2]) * share - c->eye[2];
        float depth = x * c->forward[0] + y * c->forward[1] + z * c->forward[2];
        float q = half / (depth * c->tangent);
        s[0] = half + (x * c->right[0] + y * c->right[1] + z * c->right[2]) * q;
        s[1] = half - (x * c->up[0] + y * c->up[1] + z * c->up[2]) * q;
        s[2] = depth;
        s[3] = share;
        low_x = fminf(low_x, s[0]); high_x = fmaxf(high_x, s[0]);
        low_y = fminf(low_y, s[1]); high_y = fmaxf(high_y, s[1]);
    }
    int side = target->side;
    target->box[0] = (int)fminf(fmaxf(floorf(low_x) - 1, 0), side - 2) & ~1;
    target->box[1] = (int)fminf(fmaxf(floorf(low_y) - 1, 0), side - 1);
    target->box[2] = (int)fmaxf(fminf(ceilf(high_x) + 2, side), target->box[0] + 2);
    target->box[2] += target->box[2] & 1;
    target->box[3] = (int)fmaxf(fminf(ceilf(high_y) + 2, side), target->box[1] + 1);
}

void raster_clear(RasterTarget *target) {
    int x0 = target->box[0], x1 = target->box[2], side = target->side;
    for (int y = target->box[1]; y < target->box[3]; y++) {
        size_t at = ((size_t)y * side + x0) * SAMPLES, n = (size_t)(x1 - x0) * SAMPLES;
        for (size_t i = 0; i < n; i++) target->depth[at + i] = NOTHING;
        memset(target->id + at, 0xff, n * sizeof(int32_t));
    }
}

/* Eight lanes are the four samples of two neighbouring pixels. */
void raster_draw(const RasterMesh *mesh, const int32_t *list, int count, RasterTarget *target) {
    const f8 ox = {RASTER_X[0], RASTER_X[1], RASTER_X[2], RASTER_X[3],
                   RASTER_X[0] + 1, RASTER_X[1] + 1, RASTER_X[2] + 1, RASTER_X[3] + 1};
    const f8 oy = {RASTER_Y[0], RASTER_Y[1], RASTER_Y[2], RASTER_Y[3],
                   RASTER_Y[0], RASTER_Y[1], RASTER_Y[2], RASTER_Y[3]};
    const int side = target->side, bx0 = target->box[0], by0 = target->box[1], bx1 = target->box[2] - 1,
              by1 = target->box[3] - 1;
    const float *S = target->screen;
    const f8 edge = fill(-1e-4f), one = fill(1.0001f);
    for (int k = 0; k < count; k++) {
        int t = list ? list[k] : k;
        const int32_t *v = mesh->triangle + 3 * (size_t)t;
        const float *a = S + 4 * (size_t)v[0], *b = S + 4 * (size_t)v[1], *c = S + 4 * (size_t)v[2];
        float bx = b[0] - a[0], by = b[1] - a[1], cx = c[0] - a[0], cy = c[1] - a[1];
        float area = bx * cy - cx * by;
        if (area >= -1e-6f) continue;
        float lx = fminf(a[0], fminf(b[0], c[0])), hx = fmaxf(a[0], fmaxf(b[0], c[0]));
        float ly = fminf(a[1], fminf(b[1], c[1])), hy = fmaxf(a[1], fmaxf(b[1], c[1]));
        int x0 = (int)floorf(lx), x1 = (int)floorf(hx), y0 = (int)floorf(ly), y1 = (int)floorf(hy);
        if (x0 < bx0) x0 = bx0;
        if (y0 < by0) y0 = by0;
        if (x1 > bx1) x1 = bx1;
        if (y1 > by1) y1 = by1;
        if (x0 > x1 || y0 > y1) continue;
        x0 &= ~1;
        float inverse = 1 / area;
        float a1 = cy * inverse, b1 = -cx * inverse, a2 = -by * inverse, b2 = bx * inverse;
        float zb = b[2] - a[2], zc = c[2] - a[2];
        f8 px = ox + fill((float)x0 - a[0]), py = oy + fill((float)y0 - a[1]);
        f8 row1 = px * a1 + py * b1, row2 = px * a2 + py * b2;
        i8 tv = (i8)(t);
        f8 za = fill(a[2]);
        for (int y = y0; y <= y1; y++, row1 += b1, row2 += b2) {
            size_t at = ((size_t)y * side + x0) * SAMPLES;
            f8 w1 = row1, w2 = row2;
            int was = 0;
            for (int x = x0; x <= x1; x += 2, at += 2 * SAMPLES, w1 += 2 * a1, w2 += 2 * a2) {
                i8 in = (w1 >= edge) & (w2 >= edge) & (w1 + w2 <= one);
                if (!any8(in)) {
                    if (was) break;
                    continue;
                }
                was = 1;
                f8 z = za + w1 * zb + w2 * zc, old = load8(target->depth + at);
                in &= z < old;
                store8(target->depth + at, choose(in, z, old));
                store8i(target->id + at, choosei(in, tv, load8i(target->id + at)));
            }
        }
    }
}
