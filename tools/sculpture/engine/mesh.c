/* Surface nets over sparse blocks of cells, projected onto the field. See mesh.h. */
#include "mesh_parts.h"
#include "shapes.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { CELLS = 8, CORNERS = CELLS + 3, ALL = CORNERS * CORNERS * CORNERS, LEVELS = 4 };

typedef struct {
    const Scene *scene;
    Mesh *mesh;
    Table table;
    float cell, low[3], high[3];
    int32_t group, *list;
} Work;

/* Half the thickness of a solid where it is thin; a taper counts as its thicker end at most three times. */
static float half_thickness(const Solid *s) {
    const float *z = s->size;
    switch (s->shape) {
    case SHAPE_SPHERE: return z[0];
    case SHAPE_ELLIPSOID: case SHAPE_BOX: return fminf(z[0], fminf(z[1], z[2]));
    case SHAPE_CAPSULE: return fmaxf(fminf(z[1], z[2]), 0.35f * fmaxf(z[1], z[2]));
    case SHAPE_CURVE: return fmaxf(fminf(z[3], z[4]), 0.35f * fmaxf(z[3], z[4]));
    case SHAPE_TORUS: return z[1];
    case SHAPE_CONE: return fminf(z[0], fmaxf(fminf(z[1], z[2]), 0.35f * fmaxf(z[1], z[2])));
    case SHAPE_HELIX: return z[2] * 0.65f;
    default: return z[3] + z[4];
    }
}

/* Whether a solid too thin for `cell` passes near. */
static int too_thin(const Work *w, const int32_t *list, int n, const float c[3], float half, float cell) {
    for (int i = 0; i < n; i++) {
        const Solid *s = &w->scene->solids[list[i]];
        float thin = half_thickness(s);
        if (thin >= cell * (thin < 0.03f ? 1.25f : 0.8f)) continue;
        f8 d = solid8(s, fill(c[0]), fill(c[1]), fill(c[2]));
        if (fabsf(d[0]) < half) return 1;
    }
    return 0;
}

enum { PIECE = 4, PIECES = (CORNERS + PIECE - 1) / PIECE }; /* corners are sampled by pieces of 4 x 4 x 4 */

static void corner(const float origin[3], float cell, int i, int j, int k, Points *p) {
    p->x[p->count] = origin[0] + cell * (float)(i - 1);
    p->y[p->count] = origin[1] + cell * (float)(j - 1);
    p->z[p->count++] = origin[2] + cell * (float)(k - 1);
}

/* Distances at a block's corners. Pieces that the surface does not come near get a number of the right sign only. */
static void sample(const Work *w, const int32_t *list, int n, const float origin[3], float cell, float *v) {
    Points p = {.count = 0};
    float middle[FIELD_BATCH], d[FIELD_BATCH];
    for (int q = 0; q < PIECES * PIECES * PIECES; q++) {
        int i = q % PIECES * PIECE, j = q / PIECES % PIECES * PIECE, k = q / (PIECES * PIECES) * PIECE;
        corner(origin, cell, i, j, k, &p);
        p.x[q] += 1.5f * cell; p.y[q] += 1.5f * cell; p.z[q] += 1.5f * cell;
    }
    points_pad(&p);
    mesh_distance(w->scene, list, n, &p, middle);
    int place[FIELD_BATCH];
    p.count = 0;
    for (int q = 0; q < PIECES * PIECES * PIECES; q++) {
        int i0 = q % PIECES * PIECE, j0 = q / PIECES % PIECES * PIECE, k0 = q / (PIECES * PIECES) * PIECE;
        int near = fabsf(middle[q]) * 0.7f < 3.6f * cell; /* half a piece's diagonal and a cell */
        for (int k = k0; k < k0 + PIECE && k < CORNERS; k++)
            for (int j = j0; j < j0 + PIECE && j < CORNERS; j++)
                for (int i = i0; i < i0 + PIECE && i < CORNERS; i++) {
                    int at = i + CORNERS * (j + CORNERS * k);
                    v[at] = middle[q];
                    if (!near) continue;
                    place[p.count] = at;
                    corner(origin, cell, i, j, k, &p);
                }
        if (p.count + PIECE * PIECE * PIECE <= FIELD_BATCH && q + 1 < PIECES * PIECES * PIECES) continue;
        if (!p.count) continue;
        points_pad(&p);
        mesh_distance(w->scene, list, n, &p, d);
        for (int i = 0; i < p.count; i++) v[place[i]] = d[i];
        p.count = 0;
    }
}

#define AT(i, j, k) ((i) + CORNERS * ((j) + CORNERS * (k)))

/* The middle of the crossings of one cell's edges; 0 when the surface does not pass. */
static int middle(const float *v, int i, int j, int k, float out[3]) {
    static const int edge[12][6] = {{0, 0, 0, 1, 0, 0}, {0, 1, 0, 1, 1, 0}, {0, 0, 1, 1, 0, 1}, {0, 1, 1, 1, 1, 1},
                                    {0, 0, 0, 0, 1, 0}, {1, 0, 0, 1, 1, 0}, {0, 0, 1, 0, 1, 1}, {1, 0, 1, 1, 1, 1},
                                    {0, 0, 0, 0, 0, 1}, {1, 0, 0, 1, 0, 1}, {0, 1, 0, 0, 1, 1}, {1, 1, 0, 1, 1, 1}};
    int n = 0;
    out[0] = out[1] = out[2] = 0;
    for (int e = 0; e < 12; e++) {
        const int *q = edge[e];
        float a = v[AT(i + q[0], j + q[1], k + q[2])], b = v[AT(i + q[3], j + q[4], k + q[5])];
        if ((a < 0) == (b < 0)) continue;
        float t = a / (a - b);
        for (int c = 0; c < 3; c++) out[c] += (float)q[c] + t * (float)(q[c + 3] - q[c]);
        n++;
    }
    if (!n) return 0;
    for (int c = 0; c < 3; c++) out[c] /= (float)n;
    return 1;
}

/* The quad about the edge from corner (i, j, k) along `axis`, which the surface crosses; once. */
static void quad(Work *w, const float *v, const int32_t *vertex, int level, const int base[3], int i, int j, int k,
                 int axis) {
    int32_t *seen = table_slot(&w->table, table_place(level, 1 + axis, base[0] + i, base[1] + j, base[2] + k));
    if (*seen >= 0) return;
    *seen = 1;
    int u[3] = {axis == 2, axis == 0, axis == 1}, t[3] = {axis == 1, axis == 2, axis == 0}; /* u x t = axis */
    int32_t q[4];
    for (int c = 0; c < 4; c++) {
        int du = c == 0 || c == 3, dt = c == 0 || c == 1; /* cells (-u-t), (-t), (), (-u): turning u to t */
        q[c] = vertex[AT(i - du * u[0] - dt * t[0], j - du * u[1] - dt * t[1], k - du * u[2] - dt * t[2])];
        if (q[c] < 0) return;
    }
    if (v[AT(i, j, k)] >= 0) { int32_t x = q[1]; q[1] = q[3]; q[3] = x; }
    mesh_add_triangle(w->mesh, q[0], q[1], q[2], w->group);
    mesh_add_triangle(w->mesh, q[0], q[2], q[3], w->group);
}

static void net(Work *w, const int32_t *list, int n, const float origin[3], const int block[3], int level, float cell) {
    float v[ALL];
    uint8_t in[ALL];
    int32_t vertex[ALL], fresh[ALL];
    int made = 0, inside = 0, base[3];
    sample(w, list, n, origin, cell, v);
    for (int i = 0; i < ALL; i++) inside += in[i] = v[i] < 0;
    if (inside == 0 || inside == ALL) return;
    for (int c = 0; c < 3; c++) base[c] = block[c] * CELLS - 1;
    memset(vertex, 0xff, sizeof vertex);
    for (int k = 0; k < CORNERS - 1; k++)
        for (int j = 0; j < CORNERS - 1; j++)
            for (int i = 0; i < CORNERS - 1; i++) {
                float at[3];
                const uint8_t *c = in + AT(i, j, k);
                int sum = c[0] + c[1] + c[AT(0, 1, 0)] + c[AT(1, 1, 0)] + c[AT(0, 0, 1)] + c[AT(1, 0, 1)] +
                          c[AT(0, 1, 1)] + c[AT(1, 1, 1)];
                if (sum == 0 || sum == 8 || !middle(v, i, j, k, at)) continue;
                int32_t *slot = table_slot(&w->table, table_place(level, 0, base[0] + i, base[1] + j, base[2] + k));
                if (*slot < 0) {
                    *slot = fresh[made++] = mesh_add_vertex(w->mesh);
                    float *p = w->mesh->position + 3 * (size_t)*slot;
                    p[0] = origin[0] + cell * ((float)i - 1 + at[0]);
                    p[1] = origin[1] + cell * ((float)j - 1 + at[1]);
                    p[2] = origin[2] + cell * ((float)k - 1 + at[2]);
                }
                vertex[AT(i, j, k)] = *slot;
            }
    mesh_settle(w->scene, list, n, w->mesh, fresh, made, 0.5f * cell);
    for (int k = 0; k < CORNERS - 1; k++)
        for (int j = 0; j < CORNERS - 1; j++)
            for (int i = 0; i < CORNERS - 1; i++) {
                const uint8_t *c = in + AT(i, j, k);
                if (j && k && c[0] != c[1]) quad(w, v, vertex, level, base, i, j, k, 0);
                if (i && k && c[0] != c[AT(0, 1, 0)]) quad(w, v, vertex, level, base, i, j, k, 1);
                if (i && j && c[0] != c[AT(0, 0, 1)]) quad(w, v, vertex, level, base, i, j, k, 2);
            }
}

static void visit(Work *w, const int block[3], int level, float cell) {
    float side = cell * CELLS, half = side * 0.8661f + 2 * cell, origin[3], center[3];
    for (int c = 0; c < 3; c++) {
        origin[c] = w->low[c] + side * (float)block[c];
        center[c] = origin[c] + 0.5f * side;
    }
    int32_t list[w->scene->solid_count];
    int n = mesh_group_list(w->scene, w->group, center, half, list);
    if (!n) return;
    Points p = {.count = 1};
    float d[FIELD_BATCH];
    p.x[0] = center[0]; p.y[0] = center[1]; p.z[0] = center[2];
    points_pad(&p);
    mesh_distance(w->scene, list, n, &p, d);
    if (fabsf(d[0]) * 0.7f > half) return;
    if (level + 1 < LEVELS && too_thin(w, list, n, center, half, cell)) {
        for (int c = 0; c < 8; c++) {
            int child[3] = {2 * block[0] + (c & 1), 2 * block[1] + (c >> 1 & 1), 2 * block[2] + (c >> 2)};
            visit(w, child, level + 1, 0.5f * cell);
        }
        return;
    }
    net(w, list, n, origin, block, level, cell);
}

static void group_mesh(Work *w) {
    float low[3] = {1e9f, 1e9f, 1e9f}, high[3] = {-1e9f, -1e9f, -1e9f};
    for (int i = 0; i < w->scene->solid_count; i++) {
        const Solid *s = &w->scene->solids[i];
        if (s->group != w->group || s->op != OP_UNION) continue;
        for (int c = 0; c < 3; c++) {
            low[c] = fminf(low[c], s->bound[c] - s->bound_radius - 0.1f);
            high[c] = fmaxf(high[c], s->bound[c] + s->bound_radius + 0.1f);
        }
    }
    int from[3], to[3], block[3];
    for (int c = 0; c < 3; c++) {
        from[c] = (int)floorf((fmaxf(low[c], w->low[c]) - w->low[c]) / (w->cell * CELLS));
        to[c] = (int)ceilf((fminf(high[c], w->high[c]) - w->low[c]) / (w->cell * CELLS));
    }
    for (block[2] = from[2]; block[2] < to[2]; block[2]++)
        for (block[1] = from[1]; block[1] < to[1]; block[1]++)
            for (block[0] = from[0]; block[0] < to[0]; block[0]++) visit(w, block, 0, w->cell);
}

EXPORT Mesh *animism_mesh(const Scene *scene, const float low[3], const float high[3], float cell) {
    Mesh *mesh = calloc(1, sizeof *mesh);
    if (!mesh) return NULL;
    Work w = {.scene = scene, .mesh = mesh, .cell = cell};
    memcpy(w.low, low, sizeof w.low);
    memcpy(w.high, high, sizeof w.high);
    for (w.group = 0; w.group < scene->group_count; w.group++) {
        w.table = (Table){0};
        group_mesh(&w);
        free(w.table.key);
        free(w.table.value);
    }
    /* 32 degrees along an edge: coarser tubes cut raggedly into what they touch; the second round is for creases */
    mesh_refine(scene, mesh, 0.05f, 0.85f, 0.4f * cell, 1);
    mesh_refine(scene, mesh, 0.05f, 0.65f, 0.2f * cell, 1);
    return mesh;
}
