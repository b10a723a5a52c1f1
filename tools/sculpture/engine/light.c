/* Light baked into the narrow band about the surface, and the shadow on the floor. See volume.h.

   Rays are marched through the coarse distance grid, eight places at a time; patterns are fixed, so a picture is the
   same every time. */
#include "volume.h"

#define BAND_OUT 2.6f /* cells */
#define BAND_IN 1.9f
#define REACH 0.55f   /* of occlusion, units */

typedef struct Frame8 { f8 ux, uy, uz, vx, vy, vz; } Frame8;

/* Two directions across (x, y, z). */
INLINE Frame8 across8(f8 x, f8 y, f8 z) {
    i8 steep = abs8(y) > 0.8f;
    f8 ax = choose(steep, fill(1), fill(0)), ay = choose(steep, fill(0), fill(1));
    f8 ux = ay * z, uy = -ax * z, uz = ax * y - ay * x;
    f8 q = 1.0f / sqrt8(ux * ux + uy * uy + uz * uz + 1e-9f);
    ux *= q; uy *= q; uz *= q;
    return (Frame8){ux, uy, uz, y * uz - z * uy, z * ux - x * uz, x * uy - y * ux};
}

/* Openness by six cones about the normal, three taps each. */
static f8 openness(const Volume *v, f8 x, f8 y, f8 z, f8 nx, f8 ny, f8 nz) {
    static const float cosine[6] = {1, 0.57f, 0.57f, 0.57f, 0.57f, 0.57f};
    static const float turn[6][2] = {{0, 0}, {0.2534f, 0.7799f}, {-0.6634f, 0.4820f}, {-0.6634f, -0.4820f},
                                     {0.2534f, -0.7799f}, {0.82f, 0}};
    Frame8 f = across8(nx, ny, nz);
    f8 total = fill(0);
    for (int i = 0; i < 6; i++) {
        f8 dx = nx * cosine[i] + f.ux * turn[i][0] + f.vx * turn[i][1];
        f8 dy = ny * cosine[i] + f.uy * turn[i][0] + f.vy * turn[i][1];
        f8 dz = nz * cosine[i] + f.uz * turn[i][0] + f.vz * turn[i][1], open = fill(1);
        for (float t = REACH * 0.12f, s = 0; s < 3; s++, t *= 2.2f) {
            f8 h = volume_distance8(v, x + dx * t, y + dy * t, z + dz * t);
            open = min8(open, max8(fill(0), 0.15f + h * (1 / (t * 0.62f))));
        }
        total += open * (i ? 1.0f : 1.2f);
    }
    return total * (1 / 6.2f);
}

/* Share of a disc-shaped lamp that is seen, over a fixed spiral of rays. */
static f8 seen(const Volume *v, f8 x, f8 y, f8 z, const Lamp *lamp, float spread, int rays, float start) {
    float lx = lamp->direction[0], ly = lamp->direction[1], lz = lamp->direction[2];
    float q = 1 / __builtin_sqrtf(lx * lx + lz * lz + 1e-6f), ux = lz * q, uz = -lx * q;
    float vx = ly * uz, vy = lz * ux - lx * uz, vz = -ly * ux;
    f8 total = fill(0);
    for (int r = 0; r < rays; r++) {
        float angle = 2.39996f * r, out = spread * __builtin_sqrtf((r + 0.5f) / rays);
        float a = out * __builtin_cosf(angle), b = out * __builtin_sinf(angle);
        float dx = lx + ux * a + vx * b, dy = ly + vy * b, dz = lz + uz * a + vz * b;
        f8 t = fill(start), open = fill(1);
        for (int i = 0; i < 26; i++) {
            f8 h = volume_distance8(v, x + dx * t, y + dy * t, z + dz * t);
            open = choose(t <= 3.0f, min8(open, 0.5f + 7.0f * h / t), open);
            if (!any8((open > 0.0f) & (t <= 3.0f) & (h <= 0.7f))) break;
            t = t + max8(h, fill(0.6f * v->cell));
        }
        total += clamp8(open, 0, 1);
    }
    return total * (1.0f / rays);
}

static void light_cells(Volume *v, const Lighting *l, const int32_t *index, int count) {
    int row = v->size[2], slab = v->size[1] * row;
    f8 x, y, z, nx, ny, nz, d;
    for (int k = 0; k < LANES; k++) {
        int at = index[k < count ? k : count - 1], i = at / slab, j = at / row % v->size[1], m = at % row;
        const float *g = v->distance + at;
        int left = i ? slab : 0, right = i < v->size[0] - 1 ? slab : 0, under = j ? row : 0,
            over = j < v->size[1] - 1 ? row : 0, back = m ? 1 : 0, front = m < row - 1 ? 1 : 0;
        nx[k] = g[right] - g[-left]; ny[k] = g[over] - g[-under]; nz[k] = g[front] - g[-back];
        x[k] = v->origin[0] + i * v->cell; y[k] = v->origin[1] + j * v->cell; z[k] = v->origin[2] + m * v->cell;
        d[k] = g[0];
    }
    f8 q = 1.0f / (sqrt8(nx * nx + ny * ny + nz * nz) + 1e-6f);
    nx *= q; ny *= q; nz *= q;
    f8 lift = max8(1.3f * v->cell - d, fill(0)); /* start clear of the surface */
    x += nx * lift; y += ny * lift; z += nz * lift;
    f8 light[LIGHT_CHANNELS] = {openness(v, x, y, z, nx, ny, nz)};
    const Lamp *lamps[3] = {&l->key, &l->rim[0], &l->rim[1]};
    for (int c = 0; c < 3; c++) {
        const float *to = lamps[c]->direction;
        i8 facing = nx * to[0] + ny * to[1] + nz * to[2] > -0.55f;
        f8 s = any8(facing) ? seen(v, x, y, z, lamps[c], 0.22f, c ? 5 : 12, 0.8f * v->cell) : fill(0);
        light[1 + c] = choose(facing, s, fill(0));
    }
    for (int k = 0; k < count; k++)
        for (int c = 0; c < LIGHT_CHANNELS; c++) v->light[(int64_t)index[k] * LIGHT_CHANNELS + c] = light[c][k];
}

EXPORT void animism_bake_light(Volume *v, const Lighting *l, int32_t from, int32_t to) {
    int slab = v->size[1] * v->size[2], n = 0;
    int32_t index[LANES];
    for (int at = from * slab; at < to * slab; at++) {
        float d = v->distance[at];
        float *out = v->light + (int64_t)at * LIGHT_CHANNELS;
        out[0] = out[1] = out[2] = out[3] = 1;
        if (d > BAND_OUT * v->cell || d < -BAND_IN * v->cell) continue;
        index[n++] = at;
        if (n == LANES) light_cells(v, l, index, n), n = 0;
    }
    if (n) light_cells(v, l, index, n);
}

EXPORT void animism_bake_floor(const Volume *v, const Lighting *l, float *shadow, int32_t from, int32_t to) {
    const f8 lanes = {0, 1, 2, 3, 4, 5, 6, 7};
    const float *key = l->key.direction, step = 2 * FLOOR_HALF / (FLOOR_SIZE - 1);
    f8 y = fill(l->floor);
    for (int j = from; j < to; j++)
        for (int i = 0; i < FLOOR_SIZE; i += LANES) {
            f8 x = ((float)i + lanes) * step - FLOOR_HALF, z = fill(j * step - FLOOR_HALF), lit = fill(0);
            for (int r = 0; r < 9; r++) {
                float dx = key[0] + (r % 3 - 1) * 0.16f, dy = key[1], dz = key[2] + (r / 3 - 1) * 0.16f;
                f8 t = fill(0.03f), open = fill(1);
                for (int s = 0; s < 40; s++) {
                    f8 h = volume_distance8(v, x + dx * t, y + dy * t, z + dz * t);
                    open = choose(t <= 5.0f, min8(open, 9.0f * h / t), open);
                    if (!any8((open > 0.0f) & (t <= 5.0f))) break;
                    t = t + max8(h * 0.8f, fill(0.04f));
                }
                lit += max8(open, fill(0)) * (1 / 9.0f);
            }
            f8 near = clamp8(volume_distance8(v, x, y + 0.03f, z) * (1 / 0.35f), 0, 1);
            f8 far = clamp8(volume_distance8(v, x, y + 0.25f, z) * (1 / 0.9f), 0, 1);
            store8(shadow + j * FLOOR_SIZE + i, (0.5f + 0.5f * lit) * (0.22f + 0.39f * near + 0.39f * far));
        }
}
