/* Eight samples of the face to the end: to the surface, its normal, fine occlusion, colour. See film_queue.h. */
#include "film_light.h"
#include "film_queue.h"

#include <string.h>

enum { STEPS = 28 };
static const float HIT = 0.0025f, LONGEST = 2.2f;

static void add(const Queue *q, f8 lit[3], f8 t, i8 hit) {
    for (int k = 0; k < q->count; k++) {
        FacePixel *p = q->pixel[k];
        p->asked |= q->mask[k];
        if (!hit[k]) continue;
        int samples = q->mask[k] == 15 ? 4 : 1;
        float depth = t[k] * q->depth_per[k];
        p->red += lit[0][k] * (float)samples;
        p->green += lit[1][k] * (float)samples;
        p->blue += lit[2][k] * (float)samples;
        p->depth = depth < p->depth ? depth : p->depth;
        p->shown |= q->mask[k];
        if (samples == 4) p->way = t[k];
    }
}

void film_march(const Film *film, const FilmPose *pose, const FilmDesk *desk, Queue *q, int features) {
    const FaceFrame *f = pose->face;
    const float *o = desk->eye;
    if (!q->count) return;
    for (int k = q->count; k < LANES; k++) { /* empty lanes repeat the last sample */
        int last = q->count - 1;
        float *row[12] = {q->dx, q->dy, q->dz, q->start, q->skin, q->off, q->slope, q->curve, q->nx, q->ny, q->nz,
                          q->depth_per};
        for (int c = 0; c < 12; c++) row[c][k] = row[c][last];
        memcpy(q->attribute[k], q->attribute[last], sizeof q->attribute[k]);
    }
    f8 dx = load8(q->dx), dy = load8(q->dy), dz = load8(q->dz), start = load8(q->start), at = load8(q->skin),
       off = load8(q->off), slope = load8(q->slope), curve = load8(q->curve), t = start, x, y, z, skin, d;
    FaceHit found = {0}, ignored;
    f8 residue = fill(0), gone = fill(0);
    i8 open = (i8)(-1), hit = (i8)(0);
    f8 before = fill(0), ahead = fill(0.95f);
    const float slant = features & FEATURE_MOUTH ? 1 : 0.5f; /* teeth are thin: no long steps */
    for (int step = 0; step < STEPS && any8(open); step++) {
        x = o[0] + dx * t; y = o[1] + dy * t; z = o[2] + dz * t;
        d = face8(f, x, y, z, off + (t - at) * (slope + (t - at) * curve), features, &ignored);
        i8 near = open & (abs8(d) < HIT);
        if (step == STEPS - 1) near = open & (d < 0.08f);
        hit |= near;
        residue = choose(near, d, residue);
        found.part = choosei(near, ignored.part, found.part);
        found.weight = choose(near, ignored.weight, found.weight);
        found.depth = choose(near, ignored.depth, found.depth);
        open &= ~near & (t < start + LONGEST);
        /* where the last step brought less than it was long, the surface is met at a slant: step further */
        if (step) ahead = 0.95f / clamp8((before - d) / max8(abs8(gone), fill(1e-5f)), slant, 1);
        gone = choose(d > 0.0f, d * ahead, d);
        before = d;
        t = choose(open, t + gone, t);
    }
    if (!any8(hit)) {
        add(q, NULL, t, hit);
        q->count = 0;
        return;
    }
    f8 nx = load8(q->nx), ny = load8(q->ny), nz = load8(q->nz);
    x = o[0] + dx * t; y = o[1] + dy * t; z = o[2] + dz * t;
    skin = off + (t - at) * (slope + (t - at) * curve);
    /* Where all is plain skin the normal is known. Else the slope along three axes, forward from the hit: it costs
       three looks and not four. */
    f8 gx = nx, gy = ny, gz = nz;
    i8 plain = (found.part == FACE_SKIN) & (abs8(skin - residue) < 2e-5f);
    if (!all8(plain)) {
        const float e = 0.006f;
        f8 g[3];
        for (int k = 0; k < 3; k++) {
            f8 step = k == 0 ? nx : (k == 1 ? ny : nz);
            d = face8(f, k == 0 ? x + e : x, k == 1 ? y + e : y, k == 2 ? z + e : z, skin + step * e, features, &ignored);
            g[k] = d - residue;
        }
        gx = g[0]; gy = g[1]; gz = g[2];
    }
    f8 per = 1.0f / sqrt8(gx * gx + gy * gy + gz * gz + 1e-12f), near = fill(1);
    gx *= per; gy *= per; gz *= per;
    f8 along = gx * nx + gy * ny + gz * nz;
    for (int k = 0; k < 2; k++) {
        float h = NEAR_STEPS[k];
        d = face8(f, x + gx * h, y + gy * h, z + gz * h, skin + along * h, features | FEATURE_EXACT, &ignored);
        near *= near8(d, h);
    }
    f8 lit[3];
    film_light_face8(film, pose, (f8[3]){x, y, z}, (f8[3]){gx, gy, gz}, (f8[3]){-dx, -dy, -dz}, &found,
                     near, (const float(*)[ATTRIBUTES])q->attribute, lit);
    add(q, lit, t, hit);
    q->count = 0;
}
