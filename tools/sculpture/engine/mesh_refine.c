/* Edges along which the surface changes much are split, without cracks: whether an edge is split depends on its two ends
   alone. See mesh.h. */
#include "mesh_parts.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { BATCH = 64 };

typedef struct { const Scene *scene; Mesh *mesh; float colour, cosine, shortest; } Refine;

static int must_split(const Refine *r, int a, int b) {
    const Mesh *m = r->mesh;
    const float *p = m->position + 3 * (size_t)a, *q = m->position + 3 * (size_t)b;
    const float *n = m->normal + 3 * (size_t)a, *o = m->normal + 3 * (size_t)b;
    const float *s = m->surface + 8 * (size_t)a, *t = m->surface + 8 * (size_t)b;
    float x = p[0] - q[0], y = p[1] - q[1], z = p[2] - q[2];
    if (x * x + y * y + z * z < r->shortest * r->shortest) return 0;
    float change = fmaxf(fabsf(s[0] - t[0]), fmaxf(fabsf(s[1] - t[1]), fabsf(s[2] - t[2])));
    return change > r->colour || n[0] * o[0] + n[1] * o[1] + n[2] * o[2] < r->cosine;
}

/* The vertex in the middle of an edge, made when it is first asked for; -1 when the edge stays whole. */
static int32_t middle(const Refine *r, Table *table, int a, int b) {
    int low = a < b ? a : b, high = a < b ? b : a;
    if (!must_split(r, low, high)) return -1;
    int32_t *slot = table_slot(table, (uint64_t)low << 32 | (uint64_t)(high + 1));
    if (*slot < 0) {
        int32_t id = *slot = mesh_add_vertex(r->mesh);
        const float *p = r->mesh->position + 3 * (size_t)low, *q = r->mesh->position + 3 * (size_t)high;
        for (int c = 0; c < 3; c++) r->mesh->position[3 * (size_t)id + c] = 0.5f * (p[c] + q[c]);
    }
    return *slot;
}

/* New vertices come near one another, so a small batch shares one short list of solids. */
static void settle(const Refine *r, int group, int32_t *ids, int n) {
    if (!n) return;
    float low[3] = {1e9f, 1e9f, 1e9f}, high[3] = {-1e9f, -1e9f, -1e9f}, center[3], radius = 0;
    for (int i = 0; i < n; i++)
        for (int c = 0; c < 3; c++) {
            float v = r->mesh->position[3 * (size_t)ids[i] + c];
            low[c] = fminf(low[c], v);
            high[c] = fmaxf(high[c], v);
        }
    for (int c = 0; c < 3; c++) {
        center[c] = 0.5f * (low[c] + high[c]);
        radius += (high[c] - low[c]) * (high[c] - low[c]);
    }
    int32_t list[r->scene->solid_count];
    int count = mesh_group_list(r->scene, group, center, 0.5f * sqrtf(radius) + 0.05f, list);
    if (count) mesh_settle(r->scene, list, count, r->mesh, ids, n, 0.02f);
}

static void divide(Mesh *m, const int32_t v[3], const int32_t e[3], int group) {
    int n = (e[0] >= 0) + (e[1] >= 0) + (e[2] >= 0);
    if (n == 3) {
        mesh_add_triangle(m, v[0], e[0], e[2], group);
        mesh_add_triangle(m, v[1], e[1], e[0], group);
        mesh_add_triangle(m, v[2], e[2], e[1], group);
        mesh_add_triangle(m, e[0], e[1], e[2], group);
        return;
    }
    int k = 0; /* turn the triangle so that edge k is split and, with two, edge k + 1 too */
    while (e[k] < 0 || (n == 2 && e[(k + 1) % 3] < 0)) k++;
    int a = v[k], b = v[(k + 1) % 3], c = v[(k + 2) % 3], ab = e[k], bc = e[(k + 1) % 3];
    mesh_add_triangle(m, a, ab, c, group);
    if (n == 1) {
        mesh_add_triangle(m, ab, b, c, group);
    } else {
        mesh_add_triangle(m, ab, b, bc, group);
        mesh_add_triangle(m, ab, bc, c, group);
    }
}

/* One round; returns how many vertices it made. */
static int refine_once(const Refine *r) {
    Mesh *m = r->mesh;
    Table table = {0};
    int whole = m->triangles, from = m->vertices, pending = 0, group = -1;
    int32_t ids[BATCH + 3], *triangle = m->triangle;
    uint8_t *groups = m->group;
    m->triangle = NULL;
    m->group = NULL;
    m->triangles = m->triangle_room = 0;
    for (int t = 0; t < whole; t++) {
        const int32_t *v = triangle + 3 * (size_t)t;
        int32_t edge[3];
        if (groups[t] != group || pending >= BATCH) {
            settle(r, group, ids, pending);
            pending = 0;
            group = groups[t];
        }
        for (int k = 0; k < 3; k++) {
            int before = m->vertices;
            edge[k] = middle(r, &table, v[k], v[(k + 1) % 3]);
            if (m->vertices > before) ids[pending++] = before;
        }
        if (edge[0] < 0 && edge[1] < 0 && edge[2] < 0) mesh_add_triangle(m, v[0], v[1], v[2], group);
        else divide(m, v, edge, group);
    }
    settle(r, group, ids, pending);
    free(triangle);
    free(groups);
    free(table.key);
    free(table.value);
    return m->vertices - from;
}

void mesh_refine(const Scene *scene, Mesh *mesh, float colour, float cosine, float shortest, int rounds) {
    Refine r = {scene, mesh, colour, cosine, shortest};
    while (rounds-- > 0 && refine_once(&r) > 0) {}
}
