/* The light that reaches a still's hits, out of the baked volume; what it looks like is look.c's. See still.h. */
#include "still.h"

void shade8(const Still *s, const Hit8 *h, const Paint *p, f8 light[3]) {
    f8 baked[LIGHT_CHANNELS], free = fill(1), off = fill(0.7f * s->volume->cell);
    volume_light8(s->volume, h->x + h->nx * off, h->y + h->ny * off, h->z + h->nz * off, baked);
    if (any8(p->roughness < GLOSSY)) {
        f8 x = h->x + h->nx * 0.05f, y = h->y + h->ny * 0.05f, z = h->z + h->nz * 0.05f, d[3];
        mirror8(h, d);
        free = volume_shadow8(s->volume, x, y, z, d[0], d[1], d[2], 3.0f, 0.06f, 2.0f);
    }
    shade_lit8(s->lighting, h, p, baked, free, light);
}
