/* Antialiasing: more rays through the pixels that animism_find_edges marked, tone-mapped before they are averaged.

   Every marked pixel gets four rays in a rotated square; where these still disagree, four more. See still.h. */
#include "still.h"

#include <string.h>

#define STILL_DIFFERENT 0.05f

static const float FIRST[4][2] = {{-2, -6}, {6, -2}, {-6, 2}, {2, 6}}; /* sixteenths of a pixel from its middle */
static const float SECOND[4][2] = {{2, -6}, {-6, -2}, {6, 2}, {-2, 6}};

/* What has been gathered for one pixel. */
typedef struct Gather { int x, y; float sum[3], low, high; int count; } Gather;

static void add(Gather *g, const float color[3]) {
    float v = __builtin_sqrtf(0.30f * color[0] + 0.59f * color[1] + 0.11f * color[2]);
    for (int a = 0; a < 3; a++) g->sum[a] += color[a];
    if (!g->count || v < g->low) g->low = v;
    if (!g->count || v > g->high) g->high = v;
    g->count++;
}

/* Four rays through each pixel whose samples differ by more than `contrast`. */
static void gather(const Still *s, TileLists *tile, Gather *pixels, int count, const float offsets[4][2],
                   float contrast) {
    float px[FIELD_BATCH], py[FIELD_BATCH];
    Gather *owner[FIELD_BATCH];
    Sample out[FIELD_BATCH];
    for (int i = 0, n = 0; i < count; i++) {
        if (pixels[i].high - pixels[i].low >= contrast)
            for (int k = 0; k < 4; k++, n++) {
                px[n] = pixels[i].x + 0.5f + offsets[k][0] / 16;
                py[n] = pixels[i].y + 0.5f + offsets[k][1] / 16;
                owner[n] = &pixels[i];
            }
        if (!n || (n < FIELD_BATCH && i < count - 1)) continue;
        for (int k = n; k % LANES; k++) px[k] = px[n - 1], py[k] = py[n - 1];
        trace_batch(s, tile, px, py, n, out);
        for (int k = 0; k < n; k++) {
            f8 c[3] = {fill(out[k].red), fill(out[k].green), fill(out[k].blue)};
            tone8(c);
            add(owner[k], (float[3]){c[0][0], c[1][0], c[2][0]});
        }
        n = 0;
    }
}

static void refine_tile(const Still *s, int index) {
    int across = (s->size + TILE - 1) / TILE, x0 = index % across * TILE, y0 = index / across * TILE, n = 0;
    Gather pixels[TILE * TILE];
    for (int i = 0; i < TILE * TILE; i++) {
        int x = x0 + i % TILE, y = y0 + i / TILE;
        if (x >= s->size || y >= s->size || !s->edge[(int64_t)y * s->size + x]) continue;
        pixels[n] = (Gather){x, y, {0, 0, 0}, 0, 0, 0};
        add(&pixels[n++], s->toned + 3 * ((int64_t)y * s->size + x));
    }
    if (!n) return;
    TileLists tile;
    open_tile(s, index, &tile);
    gather(s, &tile, pixels, n, FIRST, 0);
    if (s->samples > 2) gather(s, &tile, pixels, n, SECOND, STILL_DIFFERENT);
    close_tile(&tile);
    for (int i = 0; i < n; i++)
        for (int a = 0; a < 3; a++)
            s->toned[3 * ((int64_t)pixels[i].y * s->size + pixels[i].x) + a] = pixels[i].sum[a] / pixels[i].count;
}

EXPORT void animism_refine(const Still *s, int32_t from, int32_t to) {
    for (int index = from; index < to; index++) refine_tile(s, index);
}
