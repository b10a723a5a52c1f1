/* Bakes the two-dimensional shapes of a face into its distance textures, once a frame. See face.h. */
#include "face.h"

/* Eight texels of a row against a closed outline of (u, v, lip width): signed distance and width at the nearest
   point. Inside is by crossing parity of the texel's row. */
static void outline8(const float *p, int count, f8 u, float v, f8 *distance, f8 *width) {
    f8 best = fill(1e9f), w = fill(0);
    i8 inside = (i8)(0);
    for (int q = 0, k = count - 1; q < count; k = q++) {
        float ax = p[3 * k], ay = p[3 * k + 1], bx = p[3 * q], by = p[3 * q + 1], ex = bx - ax, ey = by - ay;
        f8 px = u - ax;
        float py = v - ay;
        f8 t = clamp8((px * ex + py * ey) * (1 / (ex * ex + ey * ey + 1e-12f)), 0, 1);
        f8 dx = px - ex * t, dy = py - ey * t, d = dx * dx + dy * dy;
        i8 nearer = d < best;
        best = choose(nearer, d, best);
        w = choose(nearer, p[3 * k + 2] + (p[3 * q + 2] - p[3 * k + 2]) * t, w);
        if ((ay > v) != (by > v)) inside ^= u < ex * (py / ey) + ax;
    }
    *distance = choose(inside, -sqrt8(best), sqrt8(best));
    *width = w;
}

EXPORT void animism_bake_mouth(FaceFrame *f, const float *outline, int32_t count) {
    const f8 lanes = {0, 1, 2, 3, 4, 5, 6, 7};
    float du = 2 * f->mouth_half_u / (MOUTH_COLUMNS - 1), dv = 2 * f->mouth_half_v / (MOUTH_ROWS - 1);
    for (int j = 0; j < MOUTH_ROWS; j++) {
        float v = f->mouth_v - f->mouth_half_v + j * dv;
        for (int i = 0; i < MOUTH_COLUMNS; i += LANES) {
            f8 d, w;
            outline8(outline, count, ((float)i + lanes) * du - f->mouth_half_u, v, &d, &w);
            for (int k = 0; k < LANES; k++) {
                f->mouth[j][i + k][0] = d[k];
                f->mouth[j][i + k][1] = w[k];
            }
        }
    }
}

EXPORT void animism_bake_brows(FaceFrame *f, const float *spine, int32_t count) {
    const f8 lanes = {0, 1, 2, 3, 4, 5, 6, 7};
    float du = 2 * f->brow_half_u / (BROW_COLUMNS - 1), dv = 2 * f->brow_half_v / (BROW_ROWS - 1);
    for (int j = 0; j < BROW_ROWS; j++) {
        float v = f->brow_v - f->brow_half_v + j * dv;
        for (int i = 0; i < BROW_COLUMNS; i += LANES) {
            f8 u = ((float)i + lanes) * du - f->brow_half_u, best = fill(1e9f);
            for (int side = 0; side < 2; side++)
                for (int q = 0; q + 1 < count; q++) {
                    const float *a = spine + 3 * (side * count + q), *b = a + 3;
                    float ex = b[0] - a[0], ey = b[1] - a[1], py = v - a[1];
                    f8 px = u - a[0], t = clamp8((px * ex + py * ey) * (1 / (ex * ex + ey * ey + 1e-12f)), 0, 1);
                    f8 dx = px - ex * t, dy = py - ey * t;
                    best = min8(best, sqrt8(dx * dx + dy * dy) - (a[2] + (b[2] - a[2]) * t));
                }
            store8(&f->brow[j][i], best);
        }
    }
}
