/* From light to the picture: tone map, where to antialias, bloom, vignette, saturation, sRGB. See still.h. */
#include "still.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static float brightness(const float *c) {
    return sqrtf(fmaxf(0, 0.30f * c[0] + 0.59f * c[1] + 0.11f * c[2]));
}

/* Tone-map every pixel into toned[], and mark those whose 3 x 3 neighbourhood differs by more than `contrast`. */
EXPORT int32_t animism_find_edges(const Still *s, float contrast) {
    int n = s->size, marked = 0;
    int64_t total = (int64_t)n * n;
    for (int64_t i = 0; i < total; i += LANES) {
        f8 c[3] = {fill(0), fill(0), fill(0)};
        int many = total - i < LANES ? (int)(total - i) : LANES;
        for (int k = 0; k < many; k++)
            for (int a = 0; a < 3; a++) c[a][k] = s->light[3 * (i + k) + a];
        tone8(c);
        for (int k = 0; k < many; k++)
            for (int a = 0; a < 3; a++) s->toned[3 * (i + k) + a] = c[a][k];
    }
    float *g = malloc(total * sizeof(float));
    for (int64_t i = 0; i < total; i++) g[i] = brightness(s->toned + 3 * i);
    for (int y = 0; y < n; y++)
        for (int x = 0; x < n; x++) {
            float low = 9, high = -9;
            for (int j = y ? y - 1 : y; j <= y + 1 && j < n; j++)
                for (int i = x ? x - 1 : x; i <= x + 1 && i < n; i++) {
                    float v = g[(int64_t)j * n + i];
                    low = v < low ? v : low;
                    high = v > high ? v : high;
                }
            int edge = high - low > contrast;
            s->edge[(int64_t)y * n + x] = (uint8_t)edge;
            marked += edge;
        }
    free(g);
    return marked;
}

EXPORT void animism_bright(const Still *s) {
    int n = s->size, m = (n + 3) / 4;
    for (int y = 0; y < m; y++)
        for (int x = 0; x < m; x++) {
            float sum[3] = {0, 0, 0};
            int count = 0;
            for (int j = 4 * y; j < 4 * y + 4 && j < n; j++)
                for (int i = 4 * x; i < 4 * x + 4 && i < n; i++, count++)
                    for (int a = 0; a < 3; a++) sum[a] += fminf(s->light[3 * ((int64_t)j * n + i) + a], 12);
            for (int a = 0; a < 3; a++) s->bloom[3 * (y * m + x) + a] = fmaxf(sum[a] / count - 1.1f, 0);
        }
}

/* Bilinear fetch of one channel of the blurred bloom. */
static float glow(const Still *s, int x, int y, int channel) {
    int m = (s->size + 3) / 4;
    float u = (x + 0.5f) * 0.25f - 0.5f, v = (y + 0.5f) * 0.25f - 0.5f;
    u = fminf(fmaxf(u, 0), m - 1.001f);
    v = fminf(fmaxf(v, 0), m - 1.001f);
    int i = (int)u, j = (int)v;
    const float *p = s->bloom + 3 * (j * m + i) + channel;
    float a = p[0] + (p[3] - p[0]) * (u - i), b = p[3 * m] + (p[3 * m + 3] - p[3 * m]) * (u - i);
    return a + (b - a) * (v - j);
}

EXPORT void animism_grade(const Still *s, int32_t from, int32_t to) {
    int n = s->size;
    for (int y = from; y < to; y++)
        for (int x = 0; x < n; x += LANES) {
            f8 c[3], factor, add;
            int many = n - x < LANES ? n - x : LANES;
            for (int k = 0; k < LANES; k++) {
                int at = x + (k < many ? k : 0);
                float one, more;
                vignette(at, y, n, &one, &more);
                factor[k] = one;
                add[k] = more;
                for (int a = 0; a < 3; a++) {
                    float shine = fminf(glow(s, at, y, a) * BLOOM, 0.35f);
                    c[a][k] = 1 - (1 - s->toned[3 * ((int64_t)y * n + at) + a]) * (1 - shine);
                }
            }
            i8 packed = grade8(c, factor, add);
            for (int k = 0; k < many; k++)
                for (int a = 0; a < 3; a++) s->image[3 * ((int64_t)y * n + x + k) + a] = (uint8_t)(packed[k] >> (8 * a));
        }
}
