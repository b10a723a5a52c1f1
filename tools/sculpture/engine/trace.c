/* Rays to the surface, tile by tile, and what they meet. See still.h. */
#include "still.h"

#include <stdlib.h>
#include <string.h>

#define STEPS 160
#define COARSE_STEPS 64
#define NORMAL_STEP 0.0022f
#define SHADE_MARGIN 0.13f /* beyond the farthest tap of fine occlusion, or tiles show */

/* A batch of rays from the eye: unit directions and how far along each has come. */
typedef struct Rays { float dx[FIELD_BATCH], dy[FIELD_BATCH], dz[FIELD_BATCH], t[FIELD_BATCH]; int count; } Rays;

static void directions(const Still *s, const float *px, const float *py, int count, Rays *r) {
    const Camera *c = &s->camera;
    float per = 2.0f / s->size;
    r->count = count;
    for (int i = 0; i < count; i++) {
        float x = (px[i] * per - 1) * c->tangent, y = (1 - py[i] * per) * c->tangent, d[3];
        for (int a = 0; a < 3; a++) d[a] = c->forward[a] + c->right[a] * x + c->up[a] * y;
        float q = 1 / __builtin_sqrtf(d[0] * d[0] + d[1] * d[1] + d[2] * d[2]);
        r->dx[i] = d[0] * q; r->dy[i] = d[1] * q; r->dz[i] = d[2] * q;
    }
    for (int i = count, last = count - 1; i % LANES; i++)
        r->dx[i] = r->dx[last], r->dy[i] = r->dy[last], r->dz[i] = r->dz[last];
}

/* Points on the rays named by `index`, moved along (ox, oy, oz) if given. */
static void at_rays(const Still *s, const Rays *r, const int *index, int n, Points *p) {
    for (int q = 0; q < n; q++) {
        int i = index[q];
        p->x[q] = s->camera.eye[0] + r->dx[i] * r->t[i];
        p->y[q] = s->camera.eye[1] + r->dy[i] * r->t[i];
        p->z[q] = s->camera.eye[2] + r->dz[i] * r->t[i];
    }
    p->count = n;
    points_pad(p);
}

/* Walk the coarse grid until near the surface; returns the rays that get there. */
static int coarse(const Still *s, const TileLists *tile, Rays *r, int *live) {
    const Volume *v = s->volume;
    float cell = v->cell;
    int n = 0;
    for (int i = 0; i < r->count; i += LANES) {
        f8 dx = load8(r->dx + i), dy = load8(r->dy + i), dz = load8(r->dz + i), t = fill(tile->start);
        i8 near = (i8)(0);
        for (int k = 0; k < COARSE_STEPS; k++) {
            f8 h = volume_distance8(v, s->camera.eye[0] + dx * t, s->camera.eye[1] + dy * t, s->camera.eye[2] + dz * t);
            near |= h < 1.1f * cell;
            i8 going = ~near & (t <= tile->end);
            if (!any8(going)) break;
            t = choose(going, t + max8(h - 0.5f * cell, fill(0.5f * cell)), t);
        }
        store8(r->t + i, t);
        for (int k = 0; k < LANES && i + k < r->count; k++)
            if (near[k] || t[k] <= tile->end) live[n++] = i + k;
    }
    return n;
}

/* The tile's solids that rays between two depths can meet; the skin group stays whole, for the face needs it. */
static int slice(const Still *s, TileLists *tile, float from, float to) {
    int n = 0;
    for (int q = 0; q < tile->count; q++)
        if (s->scene->solids[tile->list[q]].group == 0 || (tile->near[q] < to + 0.25f && tile->far[q] > from - 0.25f))
            tile->part[n++] = tile->list[q];
    return n;
}

/* March to the exact surface; writes the indices of rays that hit, returns how many. */
static int march(const Still *s, TileLists *tile, Rays *r, int *hit) {
    float tolerance = s->tolerance;
    int live[FIELD_BATCH], last[FIELD_BATCH] = {0}, n = coarse(s, tile, r, live), hits = 0;
    float d[FIELD_BATCH], skin[FIELD_BATCH];
    Points p;
    for (int step = 0; step < STEPS && n; step++) {
        float from = 1e9f, to = 0;
        for (int q = 0; q < n; q++) {
            float t = r->t[live[q]];
            from = t < from ? t : from;
            to = t > to ? t : to;
        }
        Local local = {s->scene, s->face, tile->part, slice(s, tile, from, to), tile->features};
        at_rays(s, r, live, n, &p);
        whole_distance(&local, &p, d, skin, 0);
        int left = 0;
        float creep = step < 32 ? tolerance : 2 * tolerance;
        for (int q = 0; q < n; q++) {
            int i = live[q];
            float most = local.count < tile->count ? 0.27f : 9;
            float go = (d[q] < most ? d[q] : most) * 0.92f; /* rays that graze an edge must not creep for ever */
            r->t[i] += d[q] > 0 && go < creep ? creep : go;
            if (__builtin_fabsf(d[q]) < tolerance) hit[hits++] = i;
            else if (r->t[i] < tile->end) last[left] = q, live[left++] = i;
        }
        n = left;
    }
    for (int q = 0; q < n; q++) /* the few that ran out of steps */
        if (d[last[q]] < 3 * tolerance) hit[hits++] = live[q];
    return hits;
}

/* Normals by four taps of a tetrahedron, fine occlusion by two along the normal. */
static void normals(const Local *local, const Points *p, float *nx, float *ny, float *nz, float *occlusion) {
    static const float tap[4][3] = {{1, -1, -1}, {-1, -1, 1}, {-1, 1, -1}, {1, 1, 1}};
    Points q = *p;
    float d[FIELD_BATCH], skin[FIELD_BATCH];
    for (int i = 0; i < p->count; i++) nx[i] = ny[i] = nz[i] = 0;
    for (int k = 0; k < 4; k++) {
        for (int i = 0; i < p->count; i++) {
            q.x[i] = p->x[i] + tap[k][0] * NORMAL_STEP;
            q.y[i] = p->y[i] + tap[k][1] * NORMAL_STEP;
            q.z[i] = p->z[i] + tap[k][2] * NORMAL_STEP;
        }
        points_pad(&q);
        whole_distance(local, &q, d, skin, 0);
        for (int i = 0; i < p->count; i++) {
            nx[i] += tap[k][0] * d[i]; ny[i] += tap[k][1] * d[i]; nz[i] += tap[k][2] * d[i];
        }
    }
    for (int i = 0; i < p->count; i++) {
        float l = 1 / (__builtin_sqrtf(nx[i] * nx[i] + ny[i] * ny[i] + nz[i] * nz[i]) + 1e-9f);
        nx[i] *= l; ny[i] *= l; nz[i] *= l;
    }
    for (int i = 0; i < FIELD_BATCH; i++) occlusion[i] = 1;
    for (int k = 0; k < 2; k++) {
        float h = NEAR_STEPS[k];
        for (int i = 0; i < p->count; i++) {
            q.x[i] = p->x[i] + nx[i] * h; q.y[i] = p->y[i] + ny[i] * h; q.z[i] = p->z[i] + nz[i] * h;
        }
        points_pad(&q);
        whole_distance(local, &q, d, skin, 0);
        for (int i = 0; i < p->count; i += LANES) store8(occlusion + i, load8(occlusion + i) * near8(load8(d + i), h));
    }
}

static int label_of(const Still *s, const Surface *surface, int i, const FaceHit *hit, int lane, float u, float v) {
    if (surface->group[i] != 0) return s->solid_label[surface->solid[i]];
    switch (hit->part[lane]) {
    case FACE_CAVITY: return hit->weight[lane] > 0.3f ? LABEL_MOUTH : LABEL_SKIN;
    case FACE_LIP: {
        if (hit->weight[lane] < 0.4f) break;
        float at = (u / s->face->mouth_half_u + 1) * 0.5f * (LINE_SIZE - 1);
        at = at < 0 ? 0 : (at > LINE_SIZE - 1.001f ? LINE_SIZE - 1.001f : at);
        const float *line = s->face->mouth_line + (int)at;
        return v > line[0] + (line[1] - line[0]) * (at - (int)at) ? LABEL_UPPER_LIP : LABEL_LOWER_LIP;
    }
    case FACE_TEETH: return LABEL_TEETH;
    case FACE_TONGUE: return LABEL_TONGUE;
    case FACE_BROW: return u < 0 ? LABEL_BROW_0 : LABEL_BROW_1;
    case FACE_EYE_0: return LABEL_EYE_0;
    case FACE_EYE_1: return LABEL_EYE_1;
    case FACE_LID: return LABEL_LID;
    case FACE_LASH: return LABEL_LASH;
    default: break;
    }
    return s->solid_label[surface->solid[i]];
}

/* Surface, face paint, shading and labels of a batch of hits. */
static void surface_batch(const Still *s, const Local *local, const Rays *r, const int *hit, int n, Sample *out) {
    Points p;
    Surface surface;
    FaceHit hits[FIELD_BATCH / LANES];
    float d[FIELD_BATCH], skin[FIELD_BATCH], carve[FIELD_BATCH], normal[3][FIELD_BATCH], occlusion[FIELD_BATCH];
    at_rays(s, r, hit, n, &p);
    normals(local, &p, normal[0], normal[1], normal[2], occlusion);
    memset(&surface, 0, sizeof surface);
    if (local->features) {
        whole_distance(local, &p, d, skin, hits);
        for (int i = 0; i < n; i += LANES) store8(carve + i, hits[i / LANES].carve);
        field_surface_carved(local->scene, local->list, local->count, &p, skin, carve, &surface);
    } else {
        for (int i = 0; i < n; i += LANES)
            hits[i / LANES] = (FaceHit){(i8)(FACE_SKIN), fill(0), fill(0), fill(FAR_AWAY)};
        field_surface(local->scene, local->list, local->count, &p, 0, &surface);
    }
    for (int i = 0; i < n; i += LANES) {
        Hit8 h = {load8(p.x + i), load8(p.y + i), load8(p.z + i), load8(normal[0] + i), load8(normal[1] + i),
                  load8(normal[2] + i), fill(0), fill(0), fill(0), load8(occlusion + i)};
        for (int k = 0; k < LANES; k++) {
            int ray = hit[i + k < n ? i + k : n - 1];
            h.vx[k] = -r->dx[ray]; h.vy[k] = -r->dy[ray]; h.vz[k] = -r->dz[ray];
            if (i + k >= n) { h.nx[k] = h.ny[k] = 0; h.nz[k] = 1; h.occlusion[k] = 1; }
        }
        Paint paint = {load8(surface.red + i), load8(surface.green + i), load8(surface.blue + i),
                       load8(surface.roughness + i), load8(surface.metalness + i), load8(surface.subsurface + i),
                       load8(surface.sheen + i), load8(surface.glow + i), fill(0)};
        i8 on_skin = load8i(surface.group + i) == 0;
        FaceHit *face = &hits[i / LANES];
        if (any8(on_skin)) {
            Paint mine = paint;
            face_paint8(s->face, h.x, h.y, h.z, face, &mine);
            f8 *to[9] = {&paint.red, &paint.green, &paint.blue, &paint.roughness, &paint.metalness, &paint.subsurface,
                         &paint.sheen, &paint.glow, &paint.wet};
            f8 from[9] = {mine.red, mine.green, mine.blue, mine.roughness, mine.metalness, mine.subsurface, mine.sheen,
                          mine.glow, mine.wet};
            for (int c = 0; c < 9; c++) *to[c] = choose(on_skin, from[c], *to[c]);
        }
        f8 light[3], u, v, w;
        shade8(s, &h, &paint, light);
        face_coordinates(s->face, h.x, h.y, h.z, &u, &v, &w);
        for (int k = 0; k < LANES && i + k < n; k++) {
            int ray = hit[i + k];
            const float *forward = s->camera.forward;
            float ahead = r->dx[ray] * forward[0] + r->dy[ray] * forward[1] + r->dz[ray] * forward[2];
            out[ray] = (Sample){light[0][k], light[1][k], light[2][k], r->t[ray] * ahead,
                                label_of(s, &surface, i + k, face, k, u[k], v[k])};
        }
    }
}

/* The backdrop, and the floor's shadow on it. */
static void background(const Still *s, const float *px, const float *py, const Rays *r, Sample *out) {
    const Lighting *l = s->lighting;
    float per = 2.0f / s->size;
    for (int i = 0; i < r->count; i += LANES) {
        f8 light[3], shade = fill(1), cool = fill(0);
        i8 floor = (i8)(0);
        f8 dy = load8(r->dy + i), t = (l->floor - s->camera.eye[1]) / min8(dy, fill(-1e-3f));
        f8 x = s->camera.eye[0] + load8(r->dx + i) * t, z = s->camera.eye[2] + load8(r->dz + i) * t;
        i8 meets = (dy < -0.001f) & (t > 0.0f) & (t < 40.0f);
        if (any8(meets)) {
            f8 near = clamp8(1.0f - (x * x + z * z) * (0.10f / 4), 0, 1);
            near = near * near; near = near * near;
            const float per = 0.5f / FLOOR_HALF;
            f8 q = texture8(s->floor_shadow, FLOOR_SIZE, FLOOR_SIZE, 1, 0, x * per + 0.5f, z * per + 0.5f);
            q = 1.0f - (1.0f - q) * near;
            shade = choose(meets, q * (1.0f + 0.10f * near), fill(1));
            cool = choose(meets, 1.0f - q, fill(0));
            floor = meets & (near > 0.2f);
        }
        backdrop8(l, load8(px + i) * per - 1.0f, 1.0f - load8(py + i) * per, light);
        for (int k = 0; k < LANES && i + k < r->count; k++)
            out[i + k] = (Sample){light[0][k] * shade[k], light[1][k] * shade[k] * (1 - 0.05f * cool[k]),
                                  light[2][k] * shade[k] * (1 + 0.06f * cool[k]), BACKGROUND_DEPTH,
                                  floor[k] ? LABEL_FLOOR : LABEL_BACKGROUND};
    }
}

/* Of the tile's wide list, what is near enough to some hit to shade it, into the scratch list. */
static int about_hits(const Still *s, TileLists *tile, const Rays *r, const int *hit, int n) {
    float low[3], high[3], center[3], radius = 0;
    for (int q = 0; q < n; q++) {
        const float *d[3] = {r->dx, r->dy, r->dz};
        for (int a = 0; a < 3; a++) {
            float v = s->camera.eye[a] + d[a][hit[q]] * r->t[hit[q]];
            low[a] = q && low[a] < v ? low[a] : v;
            high[a] = q && high[a] > v ? high[a] : v;
        }
    }
    for (int a = 0; a < 3; a++) {
        center[a] = 0.5f * (low[a] + high[a]);
        radius += 0.25f * (high[a] - low[a]) * (high[a] - low[a]);
    }
    radius = __builtin_sqrtf(radius) + SHADE_MARGIN;
    int kept = 0;
    for (int q = 0; q < tile->wide_count; q++)
        if (field_near_sphere(&s->scene->solids[tile->wide[q]], center, radius)) tile->part[kept++] = tile->wide[q];
    return kept;
}

void trace_batch(const Still *s, TileLists *tile, const float *px, const float *py, int count, Sample *out) {
    Rays rays;
    int hit[FIELD_BATCH];
    directions(s, px, py, count, &rays);
    background(s, px, py, &rays, out);
    if (tile->count == 0) return;
    int n = march(s, tile, &rays, hit);
    if (n == 0) return;
    /* in the order of pixels, whatever the order of arrival: neighbours share vectors and the bytes never change */
    uint8_t met[FIELD_BATCH] = {0};
    for (int q = 0; q < n; q++) met[hit[q]] = 1;
    n = 0;
    for (int i = 0; i < count; i++)
        if (met[i]) hit[n++] = i;
    Local local = {s->scene, s->face, tile->part, 0, tile->wide_features};
    local.count = about_hits(s, tile, &rays, hit, n);
    surface_batch(s, &local, &rays, hit, n, out);
}

/* Lists for one tile: the solids and features its cone of rays can meet, and between which depths. */
void open_tile(const Still *s, int index, TileLists *tile) {
    int across = (s->size + TILE - 1) / TILE, n = s->scene->solid_count;
    const Camera *c = &s->camera;
    float per = 2.0f / s->size, x = ((index % across + 0.5f) * TILE * per - 1) * c->tangent,
          y = (1 - (index / across + 0.5f) * TILE * per) * c->tangent, axis[3];
    for (int a = 0; a < 3; a++) axis[a] = c->forward[a] + c->right[a] * x + c->up[a] * y;
    float q = 1 / __builtin_sqrtf(axis[0] * axis[0] + axis[1] * axis[1] + axis[2] * axis[2]);
    for (int a = 0; a < 3; a++) axis[a] *= q;
    float tangent = 1.45f * TILE * 0.5f * per * c->tangent;
    tile->list = malloc(n * 3 * sizeof(int32_t)); tile->part = tile->list + n; tile->wide = tile->part + n;
    tile->near = malloc(n * 2 * sizeof(float)); tile->far = tile->near + n;
    tile->count = field_list_cone(s->scene, c->eye, axis, tangent, 0, tile->list);
    tile->features = face_near_cone(s->face, c->eye, axis, tangent, 0);
    tile->wide_count = field_list_cone(s->scene, c->eye, axis, tangent, SHADE_MARGIN, tile->wide);
    tile->wide_features = face_near_cone(s->face, c->eye, axis, tangent, SHADE_MARGIN);
    if (tile->wide_features) tile->wide_features |= FEATURE_EXACT;
    tile->start = 1e9f;
    tile->end = 0;
    int unions = 0;
    for (int k = 0; k < tile->count; k++) {
        const Solid *o = &s->scene->solids[tile->list[k]];
        float along = 0, ahead = 0, blend = o->reach - o->bound_radius;
        Span span = field_span(o);
        for (int a = 0; a < 3; a++) along += (o->bound[a] - c->eye[a]) * axis[a], ahead += span.half[a] * axis[a];
        float depth = span.girth + __builtin_fabsf(ahead);
        tile->near[k] = along - depth - blend;
        tile->far[k] = along + depth + blend;
        if (o->op != OP_UNION) continue;
        unions++;
        float room = depth + 0.3f * blend + 0.15f;
        if (along - room < tile->start) tile->start = along - room;
        if (along + room > tile->end) tile->end = along + room;
    }
    if (!unions) tile->count = 0;
    if (tile->start < 0.05f) tile->start = 0.05f;
}

void close_tile(TileLists *tile) { free(tile->list); free(tile->near); }

EXPORT void animism_trace(const Still *s, int32_t from, int32_t to) {
    int across = (s->size + TILE - 1) / TILE;
    float px[FIELD_BATCH], py[FIELD_BATCH];
    Sample out[FIELD_BATCH];
    for (int index = from; index < to; index++) {
        TileLists tile;
        open_tile(s, index, &tile);
        int x0 = index % across * TILE, y0 = index / across * TILE;
        for (int i = 0; i < TILE * TILE; i++) px[i] = x0 + i % TILE + 0.5f, py[i] = y0 + i / TILE + 0.5f;
        trace_batch(s, &tile, px, py, TILE * TILE, out);
        close_tile(&tile);
        for (int i = 0; i < TILE * TILE; i++) {
            int x = x0 + i % TILE, y = y0 + i / TILE;
            if (x >= s->size || y >= s->size) continue;
            int64_t at = (int64_t)y * s->size + x;
            s->light[3 * at] = out[i].red; s->light[3 * at + 1] = out[i].green; s->light[3 * at + 2] = out[i].blue;
            s->depth[at] = out[i].depth;
            s->label[at] = (uint8_t)out[i].label;
        }
    }
}

