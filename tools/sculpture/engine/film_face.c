/* The face in screen space: under each pixel the skin's distance is the plane of its triangle, and the exact features
   of face.h are marched on it. See film.h. Everything is in the head's frame at rest. */
#include "film_queue.h"

#include <math.h>
#include <string.h>

enum { SETS = 16 };
/* Face units: how round a body is taken to be where it turns away, how far beyond its edge features may stand, and how
   far behind the face's middle they may lie (face8 cuts them at 0.75, but a ray meets the skin behind them). */
static const float SKIN_RADIUS = 0.5f, BESIDE = 0.2f, FAR_SIDE = 1.1f;
static const float SLANT = 0.4f; /* slope below which the skin's plane is bent */
static const float CONTRAST = 0.09f; /* tone-mapped difference of neighbours above which four samples are drawn */

/* Eight samples of the screen, wherever their rays lead: position, skin triangle there or -1 and where on it (elsewhere
   when the ray passes over the skin's edge), the pixel and which of its samples, the features whose squares hold it,
   and how far along the ray marching may begin. */
typedef struct Offer {
    float px[LANES], py[LANES], gx[LANES], gy[LANES], from[LANES];
    int32_t triangle[LANES], mask[LANES], may[LANES];
    FacePixel *pixel[LANES];
    int count;
} Offer;

typedef struct Pass {
    const Film *film;
    const FilmPose *pose;
    const FaceFrame *face;
    FilmDesk *desk;
    float mouth_margin, mouth_out;
    float middle[2]; /* of the face, on the screen */
    int over;        /* how many pixels beyond the skin's edge features may stand */
    int standing;    /* which features may: brows, and a mouth whose tongue is out */
    int box[5][4]; /* on the screen: mouth, two brows, two eyes */
    Offer offer;
    Queue queue[SETS];
} Pass;

/* ---- what a ray can meet */

static float mouth_edge(const FaceFrame *f, float u, float v, float *lip) {
    float s = (u / f->mouth_half_u + 1) * 0.5f * (MOUTH_COLUMNS - 1),
          t = ((v - f->mouth_v) / f->mouth_half_v + 1) * 0.5f * (MOUTH_ROWS - 1);
    if (s < 0 || t < 0 || s >= MOUTH_COLUMNS - 1 || t >= MOUTH_ROWS - 1) return 9;
    const float *texel = f->mouth[(int)t][(int)s];
    *lip = texel[1];
    return texel[0];
}

static float brow_edge(const FaceFrame *f, float u, float v) {
    float s = (u / f->brow_half_u + 1) * 0.5f * (BROW_COLUMNS - 1),
          t = ((v - f->brow_v) / f->brow_half_v + 1) * 0.5f * (BROW_ROWS - 1);
    if (s < 0 || t < 0 || s >= BROW_COLUMNS - 1 || t >= BROW_ROWS - 1) return 9;
    return f->brow[(int)t][(int)s];
}

/* Depth at which rays enter an eye's outermost shell (`grow` times the ball); FAR_AWAY where they miss. */
static f8 eye_entry8(const Eye *e, const float o[3], const f8 d[3], f8 grow) {
    f8 a = fill(0), b = fill(0), c = fill(0);
    for (int i = 0; i < 3; i++) {
        const float *m = e->axes + 3 * i;
        f8 per = 1.0f / (e->radii[i] * grow);
        f8 p = (m[0] * (o[0] - e->center[0]) + m[1] * (o[1] - e->center[1]) + m[2] * (o[2] - e->center[2])) * per;
        f8 q = (m[0] * d[0] + m[1] * d[1] + m[2] * d[2]) * per;
        a += q * q;
        b += p * q;
        c += p * p;
    }
    f8 h = b * b - a * (c - 1.0f);
    return choose(h > 0.0f, -(b + sqrt8(max8(h, fill(0)))) / a, fill(FAR_AWAY));
}

/* ---- samples into their queues */

static int within(const int box[4], int x, int y) { return x >= box[0] && x < box[2] && y >= box[1] && y < box[3]; }

static int32_t any_skin(const int32_t *id) {
    for (int k = 0; k < SAMPLES; k++)
        if (id[k] >= 0) return id[k];
    return -1;
}

/* Whether a point of the skin is what the face lies on: not what is seen far behind the edge of a body. */
static int in_front(const FaceFrame *f, const float *p) {
    const float *m = f->axes + 6;
    return m[0] * (p[0] - f->origin[0]) + m[1] * (p[1] - f->origin[1]) + m[2] * (p[2] - f->origin[2]) > -FAR_SIDE * f->scale;
}

/* The nearest skin from (x, y) towards the middle of the face, for brows that stand over the edge of a body; -1 where
   there is none near. */
static int32_t skin_beside(const Pass *pass, float *x, float *y) {
    const FilmDesk *desk = pass->desk;
    float dx = pass->middle[0] - *x, dy = pass->middle[1] - *y, per = 1 / fmaxf(fmaxf(fabsf(dx), fabsf(dy)), 1);
    for (int step = 1; step <= pass->over; step++) {
        float sx = *x + (float)step * dx * per, sy = *y + (float)step * dy * per;
        if (!within(desk->box, (int)sx, (int)sy)) return -1;
        const int32_t *id = desk->skin_id + ((size_t)sy * pass->film->side + (size_t)sx) * SAMPLES;
        if ((id[0] | id[1] | id[2] | id[3]) < 0) continue;
        if (!in_front(pass->face, desk->position + 4 * (size_t)pass->film->mesh.triangle[3 * (size_t)id[0]])) continue;
        *x = (float)(int)sx + 0.5f;
        *y = (float)(int)sy + 0.5f;
        return id[0];
    }
    return -1;
}

/* The skin under eight samples: its normal, the place, and the weights of the triangle's corners there. */
typedef struct Ground { float x[LANES], y[LANES], z[LANES], normal[LANES][LANES], b[LANES], c[LANES]; } Ground;

static void lane_ground(const Pass *pass, const Offer *o, int k, Ground *g) {
    const FilmDesk *desk = pass->desk;
    const int32_t *v = pass->film->mesh.triangle + 3 * (size_t)o->triangle[k];
    const float *p = desk->position + 4 * (size_t)v[0], *q = desk->position + 4 * (size_t)v[1],
                *r = desk->position + 4 * (size_t)v[2];
    float b, c;
    film_weights(desk->target->screen, v, o->gx[k], o->gy[k], &b, &c);
    if (o->gx[k] != o->px[k] || o->gy[k] != o->py[k]) { /* slivers at an edge must not be continued */
        b = fminf(fmaxf(b, 0), 1);
        c = fminf(fmaxf(c, 0), 1 - b);
    }
    const float *l = desk->attribute + ATTRIBUTES * (size_t)v[0], *m = desk->attribute + ATTRIBUTES * (size_t)v[1],
                *n = desk->attribute + ATTRIBUTES * (size_t)v[2];
    store8(g->normal[k], (1 - b - c) * load8(l) + b * load8(m) + c * load8(n));
    g->x[k] = p[0] + b * (q[0] - p[0]) + c * (r[0] - p[0]);
    g->y[k] = p[1] + b * (q[1] - p[1]) + c * (r[1] - p[1]);
    g->z[k] = p[2] + b * (q[2] - p[2]) + c * (r[2] - p[2]);
    g->b[k] = b;
    g->c[k] = c;
}

static void find_ground(const Pass *pass, Offer *o, Ground *g) {
    for (int k = 0; k < LANES; k++) {
        g->x[k] = g->y[k] = g->z[k] = g->b[k] = g->c[k] = 0;
        store8(g->normal[k], fill(0));
        if (o->triangle[k] < 0) continue;
        lane_ground(pass, o, k, g);
        if (!(o->may[k] & pass->standing) || o->gx[k] != o->px[k] || o->gy[k] != o->py[k]) continue;
        const float at[3] = {g->x[k], g->y[k], g->z[k]};
        if (in_front(pass->face, at)) continue;
        float gx = o->gx[k], gy = o->gy[k];
        int32_t beside = skin_beside(pass, &gx, &gy);
        if (beside < 0) continue;
        o->triangle[k] = beside; o->gx[k] = gx; o->gy[k] = gy;
        lane_ground(pass, o, k, g);
    }
}

/* Which features each ray can meet and where marching must begin; those that can meet any go to a queue. */
static void sort_out(Pass *pass) {
    Offer *o = &pass->offer;
    const FaceFrame *f = pass->face;
    const FilmDesk *desk = pass->desk;
    if (!o->count) return;
    for (int k = o->count; k < LANES; k++) o->gx[k] = o->px[k] = o->px[0], o->gy[k] = o->py[k] = o->py[0], o->triangle[k] = -1, o->may[k] = 0;
    float per_side = 2.0f / (float)pass->film->side, th = pass->film->camera.tangent;
    f8 fx = (load8(o->px) * per_side - 1.0f) * th, fy = (1.0f - load8(o->py) * per_side) * th, d[3], n[3], u[3];
    for (int c = 0; c < 3; c++) d[c] = desk->forward[c] + desk->right[c] * fx + desk->up[c] * fy;
    f8 per = 1.0f / sqrt8(d[0] * d[0] + d[1] * d[1] + d[2] * d[2]);
    for (int c = 0; c < 3; c++) d[c] *= per;
    Ground g;
    find_ground(pass, o, &g);
    f8 turned[LANES];
    for (int k = 0; k < LANES; k++) turned[k] = load8(g.normal[k]);
    transpose8(turned);
    i8 on = load8i(o->triangle) >= 0, may = load8i(o->may), features = (i8)(0);
    i8 over = on & ((load8(o->gx) != load8(o->px)) | (load8(o->gy) != load8(o->py)));
    f8 at[3] = {load8(g.x), load8(g.y), load8(g.z)};
    for (int c = 0; c < 3; c++) n[c] = turned[c];
    f8 q = 1.0f / sqrt8(n[0] * n[0] + n[1] * n[1] + n[2] * n[2] + 1e-12f), skin = fill(0), slope = fill(0), off = fill(0);
    for (int c = 0; c < 3; c++) {
        n[c] *= q;
        skin += (at[c] - desk->eye[c]) * d[c];
        slope += n[c] * d[c];
    }
    for (int c = 0; c < 3; c++) at[c] = choose(over, desk->eye[c] + skin * d[c] - at[c], at[c]);
    for (int c = 0; c < 3; c++) off += n[c] * at[c];
    for (int c = 0; c < 3; c++) at[c] = choose(over, desk->eye[c] + skin * d[c], at[c]);
    for (int c = 0; c < 3; c++)
        u[c] = (f->axes[3 * c] * (at[0] - f->origin[0]) + f->axes[3 * c + 1] * (at[1] - f->origin[1]) +
                f->axes[3 * c + 2] * (at[2] - f->origin[2])) * (1 / f->scale);
    off = choose(over, max8(off, fill(0)), fill(0));
    slope = choose(over, max8(slope, fill(-0.15f)), min8(slope, fill(-0.15f)));
    float bend = 0.5f / (SKIN_RADIUS * f->scale);
    f8 lips = skin + pass->mouth_out * f->scale / slope,
       brows = skin + (f->brow_radius + f->brow_lift + 0.02f) * f->scale / slope, start = fill(1e9f);
    lips = choose(over, skin - 0.5f * f->scale, lips);
    brows = choose(over, skin - 0.5f * f->scale, brows);
    i8 front = on & (u[2] > -FAR_SIDE);
    for (int k = 0; k < o->count; k++) {
        float lip = 0;
        if (!front[k]) continue;
        if (may[k] & FEATURE_MOUTH && mouth_edge(f, u[0][k], u[1][k], &lip) < 1.2f * lip + pass->mouth_margin) {
            features[k] |= FEATURE_MOUTH;
            start[k] = fminf(start[k], lips[k]);
        }
        if (may[k] & FEATURE_BROWS && brow_edge(f, u[0][k], u[1][k]) < 0.11f) {
            features[k] |= FEATURE_BROWS;
            start[k] = fminf(start[k], brows[k]);
        }
    }
    on &= ~(over & (features == 0)); /* nothing stands over the edge there */
    skin = choose(on, skin, fill(1e9f));
    for (int c = 0; c < 3; c++) n[c] = choose(on, n[c], -d[c]);
    slope = choose(on, slope, fill(-1));
    off = choose(on, off, fill(0));
    f8 curve = choose(on & ((features & FEATURE_BROWS) != 0), bend * clamp8(1.0f + slope * (1 / SLANT), 0, 1), fill(0));
    for (int i = 0; i < 2; i++) {
        const Eye *e = &f->eyes[i];
        i8 asked = (may & (FEATURE_EYE_0 << i)) != 0;
        if (!any8(asked)) continue;
        float grow = 1.03f + (e->lids > 0 ? e->lid_thickness + e->lash : 0);
        f8 room = choose(on, fill(0.12f + e->lid_blend / e->radii[1]), fill(0)); /* lids blend into skin and shade it */
        f8 entry = eye_entry8(e, desk->eye, d, grow + room);
        i8 met = asked & (entry < FAR_AWAY) & (entry < skin + 0.5f);
        features |= met & (FEATURE_EYE_0 << i);
        start = choose(met, min8(start, entry), start);
    }
    start = max8(min8(start, skin), load8(o->from));
    for (int k = 0; k < o->count; k++) {
        if (!features[k]) continue;
        Queue *to = &pass->queue[features[k] & (SETS - 1)];
        int i = to->count++;
        to->dx[i] = d[0][k]; to->dy[i] = d[1][k]; to->dz[i] = d[2][k];
        to->nx[i] = n[0][k]; to->ny[i] = n[1][k]; to->nz[i] = n[2][k];
        to->start[i] = start[k]; to->skin[i] = skin[k]; to->slope[i] = slope[k]; to->depth_per[i] = per[k];
        to->off[i] = off[k]; to->curve[i] = curve[k];
        if (on[k])
            film_blend(desk->attribute, pass->film->mesh.triangle + 3 * (size_t)o->triangle[k], g.b[k], g.c[k],
                       to->attribute[i]);
        else
            for (int c = 0; c < ATTRIBUTES; c++) to->attribute[i][c] = c >= AT_OPEN;
        to->pixel[i] = o->pixel[k];
        to->mask[i] = o->mask[k];
        if (to->count == LANES) film_march(pass->film, pass->pose, pass->desk, to, features[k]);
    }
    o->count = 0;
}

static void enqueue(Pass *pass, float px, float py, int32_t triangle, FacePixel *pixel, int mask, int may, float from) {
    float gx = px, gy = py;
    if (triangle < 0 && may & pass->standing) triangle = skin_beside(pass, &gx, &gy);
    if (triangle < 0 && !(may & (FEATURE_EYE_0 | FEATURE_EYE_1))) return;
    Offer *o = &pass->offer;
    int k = o->count++;
    o->px[k] = px; o->py[k] = py; o->gx[k] = gx; o->gy[k] = gy; o->from[k] = from;
    o->triangle[k] = triangle; o->mask[k] = mask; o->may[k] = may; o->pixel[k] = pixel;
    if (o->count == LANES) sort_out(pass);
}

static void drain(Pass *pass) {
    sort_out(pass);
    for (int set = 0; set < SETS; set++) film_march(pass->film, pass->pose, pass->desk, &pass->queue[set], set);
}

/* ---- the pass */

/* The square on the screen that holds a ball; empty where there is none. */
static void ball_box(const Film *film, const FilmDesk *desk, const float center[3], float radius, int box[4]) {
    float x = 0, y = 0, z = 0;
    for (int c = 0; c < 3; c++) {
        float p = center[c] - desk->eye[c];
        x += p * desk->right[c];
        y += p * desk->up[c];
        z += p * desk->forward[c];
    }
    int side = film->side;
    float half = 0.5f * (float)side, q = half / (z * film->camera.tangent), r = radius * q * 1.05f + 2;
    int b[4] = {(int)(half + x * q - r), (int)(half - y * q - r), (int)(half + x * q + r), (int)(half - y * q + r)};
    for (int c = 0; c < 4; c++) box[c] = radius <= 0 ? 0 : (b[c] < 0 ? 0 : (b[c] > side ? side : b[c]));
}

static void face_boxes(const Film *film, const FaceFrame *f, const FilmDesk *desk, int box[5][4]) {
    ball_box(film, desk, f->mouth_ball, f->mouth_ball[3], box[0]);
    for (int i = 0; i < 2; i++) {
        ball_box(film, desk, f->brow_ball[i], f->brows ? f->brow_ball[i][3] : 0, box[1 + i]);
        ball_box(film, desk, f->eyes[i].center, f->eyes[i].bound_radius, box[3 + i]);
    }
}


/* The features whose squares hold each pixel of a row. */
static void row_features(const Pass *pass, int y, int x0, int x1, uint8_t *may) {
    static const uint8_t feature[5] = {FEATURE_MOUTH, FEATURE_BROWS, FEATURE_BROWS, FEATURE_EYE_0, FEATURE_EYE_1};
    memset(may + x0, 0, (size_t)(x1 - x0));
    for (int i = 0; i < 5; i++)
        if (y >= pass->box[i][1] && y < pass->box[i][3])
            for (int x = pass->box[i][0]; x < pass->box[i][2]; x++) may[x] |= feature[i];
}

static int differs(const FacePixel *a, const FacePixel *b) {
    if (a->asked == 0 || b->asked == 0) return 0;
    if (a->shown != b->shown) return 1;
    return fabsf(a->red - b->red) > 4 * CONTRAST || fabsf(a->green - b->green) > 4 * CONTRAST ||
           fabsf(a->blue - b->blue) > 4 * CONTRAST;
}

/* How near the face comes about a pixel: what lies between its middle and its samples begins no nearer. */
static float nearest_way(const FilmDesk *desk, int x, int y) {
    float way = 1e9f;
    for (int j = y - 1; j <= y + 1; j++)
        for (int i = x - 1; i <= x + 1; i++)
            if (within(desk->box, i, j)) way = fminf(way, desk->layer[(size_t)j * desk->target->side + i].way);
    return way < 1e8f ? way : 0;
}

void film_face_box(const Film *film, const FaceFrame *f, FilmDesk *desk) {
    int side = film->side, box[5][4], all[4] = {side, side, 0, 0}, *drawn = desk->target->box;
    face_boxes(film, f, desk, box);
    for (int i = 0; i < 5; i++)
        for (int c = 0; c < 2 && box[i][2] > box[i][0]; c++) {
            if (box[i][c] < all[c]) all[c] = box[i][c];
            if (box[i][c + 2] > all[c + 2]) all[c + 2] = box[i][c + 2];
        }
    for (int c = 0; c < 2; c++) {
        desk->box[c] = all[c];
        desk->box[c + 2] = all[c + 2] > all[c] ? all[c + 2] : all[c];
        if (all[c + 2] <= all[c]) continue;
        if (all[c] < drawn[c]) drawn[c] = all[c] & ~1;
        if (all[c + 2] > drawn[c + 2]) drawn[c + 2] = all[c + 2] + (all[c + 2] & 1);
    }
}

void film_face(const Film *film, const FilmPose *pose, FilmDesk *desk) {
    const FaceFrame *f = pose->face;
    int side = film->side;
    int x0 = desk->box[0], y0 = desk->box[1], x1 = desk->box[2], y1 = desk->box[3];
    Pass pass = {.film = film, .pose = pose, .face = f, .desk = desk,
                 .mouth_margin = 0.11f + (f->tongue ? 0.3f * f->tongue_out : 0),
                 .mouth_out = 0.085f + (f->tongue ? 0.3f * f->tongue_out : 0)};
    face_boxes(film, f, desk, pass.box);
    int round[4];
    ball_box(film, desk, f->origin, BESIDE * f->scale, round);
    pass.over = (round[2] - round[0]) / 2;
    pass.standing = (f->brows ? FEATURE_BROWS : 0) | (f->tongue && f->tongue_out > 0.05f ? FEATURE_MOUTH : 0);
    pass.middle[0] = 0.5f * (float)(round[0] + round[2]);
    pass.middle[1] = 0.5f * (float)(round[1] + round[3]);
    uint8_t may[side];
    for (int y = y0; y < y1; y++) {
        row_features(&pass, y, x0, x1, may);
        for (int x = x0; x < x1; x++) {
            size_t at = (size_t)y * side + x;
            desk->layer[at] = (FacePixel){.depth = 1e9f, .way = 1e9f};
            if (!may[x]) continue;
            const int32_t *ids = desk->skin_id + at * SAMPLES;
            int whole = (ids[0] | ids[1] | ids[2] | ids[3]) >= 0;
            int32_t id = whole || !(may[x] & FEATURE_BROWS) ? any_skin(ids) : -1; /* slivers at an edge mislead brows */
            enqueue(&pass, (float)x + 0.5f, (float)y + 0.5f, id, desk->layer + at, 15, may[x], 0);
        }
    }
    drain(&pass);
    /* where neighbours differ, once more with four samples; marked first, for the drawing changes what is compared */
    for (int y = y0; y < y1; y++)
        for (int x = x0; x < x1; x++) {
            FacePixel *p = desk->layer + (size_t)y * side + x;
            if (!p->asked) continue;
            if (x + 1 < x1 && differs(p, p + 1)) p->asked |= 16, p[1].asked |= 16;
            if (y + 1 < y1 && differs(p, p + side)) p->asked |= 16, p[side].asked |= 16;
        }
    for (int y = y0; y < y1; y++) {
        row_features(&pass, y, x0, x1, may);
        for (int x = x0; x < x1; x++) {
            size_t at = (size_t)y * side + x;
            FacePixel *p = desk->layer + at;
            if (!(p->asked & 16)) continue;
            *p = (FacePixel){.depth = 1e9f, .way = p->way};
            float from = nearest_way(desk, x, y) - 0.025f;
            for (int k = 0; k < SAMPLES; k++) {
                int32_t id = desk->skin_id[at * SAMPLES + k];
                enqueue(&pass, (float)x + RASTER_X[k], (float)y + RASTER_Y[k], id, p, 1 << k, may[x], from);
            }
        }
    }
    drain(&pass);
}
