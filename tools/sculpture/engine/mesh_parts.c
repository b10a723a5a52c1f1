/* A mesh that grows: its storage, a table of places, and vertices put on the field of one group. See mesh_parts.h. */
#include "mesh_parts.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

uint64_t table_place(int level, int kind, int x, int y, int z) {
    return 1 + ((uint64_t)level << 60 | (uint64_t)kind << 57 | (uint64_t)((x + 32768) & 0xffff) << 32 |
                (uint64_t)((y + 32768) & 0xffff) << 16 | (uint64_t)((z + 32768) & 0xffff));
}


static void table_grow(Table *t) {
    Table old = *t;
    t->room = old.room ? old.room * 2 : 1 << 14;
    t->used = 0;
    t->key = calloc(t->room, sizeof *t->key);
    t->value = malloc(t->room * sizeof *t->value);
    for (uint32_t i = 0; i < old.room; i++)
        if (old.key[i]) *table_slot(t, old.key[i]) = old.value[i];
    free(old.key);
    free(old.value);
}

int32_t *table_slot(Table *t, uint64_t key) {
    if (t->used * 2 >= t->room) table_grow(t);
    uint64_t h = key * 0x9E3779B97F4A7C15ull;
    uint32_t at = (uint32_t)(h >> 32) & (t->room - 1);
    while (t->key[at] && t->key[at] != key) at = (at + 1) & (t->room - 1);
    if (!t->key[at]) {
        t->key[at] = key;
        t->value[at] = -1;
        t->used++;
    }
    return t->value + at;
}

/* ---- the mesh grows */

int mesh_add_vertex(Mesh *m) {
    if (m->vertices == m->vertex_room) {
        m->vertex_room = m->vertex_room ? m->vertex_room * 2 : 1 << 14;
        m->position = realloc(m->position, (size_t)m->vertex_room * 3 * sizeof(float));
        m->normal = realloc(m->normal, (size_t)m->vertex_room * 3 * sizeof(float));
        m->head = realloc(m->head, (size_t)m->vertex_room * sizeof(float));
        m->surface = realloc(m->surface, (size_t)m->vertex_room * 8 * sizeof(float));
    }
    return m->vertices++;
}

void mesh_add_triangle(Mesh *m, int a, int b, int c, int group) {
    if (m->triangles == m->triangle_room) {
        m->triangle_room = m->triangle_room ? m->triangle_room * 2 : 1 << 15;
        m->triangle = realloc(m->triangle, (size_t)m->triangle_room * 3 * sizeof(int32_t));
        m->group = realloc(m->group, (size_t)m->triangle_room);
    }
    int32_t *t = m->triangle + 3 * (size_t)m->triangles;
    t[0] = a; t[1] = b; t[2] = c;
    m->group[m->triangles++] = (uint8_t)(group < 255 ? group : 255);
}

/* ---- the field of one group */

void mesh_distance(const Scene *scene, const int32_t *list, int count, const Points *p, float *d) {
    float unused[FIELD_BATCH];
    if (scene->solids[list[0]].group == 0) field_distance(scene, list, count, p, d, unused);
    else field_distance(scene, list, count, p, unused, d);
}

/* Gradient (unnormalised, slope as the field has it) and distance by four taps on a tetrahedron. */
static void gradient(const Scene *scene, const int32_t *list, int count, const Points *p, float *g[3], float *d) {
    static const float tap[4][3] = {{1, -1, -1}, {-1, -1, 1}, {-1, 1, -1}, {1, 1, 1}};
    const float e = 0.002f;
    Points q;
    float v[FIELD_BATCH];
    q.count = p->count;
    for (int c = 0; c < 3; c++) memset(g[c], 0, sizeof(float) * FIELD_BATCH);
    memset(d, 0, sizeof(float) * FIELD_BATCH);
    for (int k = 0; k < 4; k++) {
        for (int i = 0; i < p->count; i++) {
            q.x[i] = p->x[i] + e * tap[k][0];
            q.y[i] = p->y[i] + e * tap[k][1];
            q.z[i] = p->z[i] + e * tap[k][2];
        }
        points_pad(&q);
        mesh_distance(scene, list, count, &q, v);
        for (int i = 0; i < p->count; i++) {
            for (int c = 0; c < 3; c++) g[c][i] += v[i] * tap[k][c] * (0.25f / e);
            d[i] += 0.25f * v[i];
        }
    }
}

/* Share of the head's motion at each point: by how much nearer the head's solids are than the torso's. */
static void head_share(const Scene *scene, const int32_t *list, int count, const Points *p, const int32_t *solid,
                       float *head) {
    int32_t part[2][count];
    int n[2] = {0, 0};
    for (int i = 0; i < count; i++) {
        const Solid *s = &scene->solids[list[i]];
        if (s->op != OP_UNION) continue;
        int torso = s->part == PART_TORSO;
        part[torso][n[torso]++] = list[i];
    }
    float near[2][FIELD_BATCH];
    if (n[0] && n[1])
        for (int k = 0; k < 2; k++) mesh_distance(scene, part[k], n[k], p, near[k]);
    for (int i = 0; i < p->count; i++) {
        float share = n[0] ? 1.0f : 0.0f;
        if (n[0] && n[1]) {
            float q = 0.5f + (near[1][i] - near[0][i]) / 0.30f;
            q = q < 0 ? 0 : (q > 1 ? 1 : q);
            share = q * q * (3 - 2 * q);
        }
        head[i] = share + (scene->solids[solid[i]].part == PART_JAW ? 2.0f : 0.0f);
    }
}

void mesh_settle(const Scene *scene, const int32_t *list, int count, Mesh *m, const int32_t *ids, int n,
                 float reach) {
    float buffer[3][FIELD_BATCH], d[FIELD_BATCH], head[FIELD_BATCH];
    float *g[3] = {buffer[0], buffer[1], buffer[2]};
    Points p;
    Surface surface;
    for (int at = 0; at < n; at += FIELD_BATCH) {
        p.count = n - at < FIELD_BATCH ? n - at : FIELD_BATCH;
        for (int i = 0; i < p.count; i++) {
            const float *v = m->position + 3 * (size_t)ids[at + i];
            p.x[i] = v[0]; p.y[i] = v[1]; p.z[i] = v[2];
        }
        for (int round = 0; round < 4; round++) {
            points_pad(&p);
            gradient(scene, list, count, &p, g, d);
            float worst = 0;
            for (int i = 0; i < p.count; i++) worst = fmaxf(worst, fabsf(d[i]));
            if (round == 3 || worst < 2e-4f) break; /* 1/30 of a pixel at 512 */
            for (int i = 0; i < p.count; i++) {
                float gg = g[0][i] * g[0][i] + g[1][i] * g[1][i] + g[2][i] * g[2][i] + 1e-4f;
                float step = d[i] / gg, most = reach / sqrtf(gg);
                step = step > most ? most : (step < -most ? -most : step);
                p.x[i] -= step * g[0][i]; p.y[i] -= step * g[1][i]; p.z[i] -= step * g[2][i];
            }
        }
        field_surface(scene, list, count, &p, NULL, &surface);
        head_share(scene, list, count, &p, surface.solid, head);
        for (int i = 0; i < p.count; i++) {
            size_t id = (size_t)ids[at + i];
            float length = sqrtf(g[0][i] * g[0][i] + g[1][i] * g[1][i] + g[2][i] * g[2][i]) + 1e-9f;
            float *v = m->position + 3 * id, *nn = m->normal + 3 * id, *s = m->surface + 8 * id;
            v[0] = p.x[i]; v[1] = p.y[i]; v[2] = p.z[i];
            for (int c = 0; c < 3; c++) nn[c] = g[c][i] / length;
            m->head[id] = head[i];
            s[0] = surface.red[i]; s[1] = surface.green[i]; s[2] = surface.blue[i]; s[3] = surface.roughness[i];
            s[4] = surface.metalness[i]; s[5] = surface.subsurface[i]; s[6] = surface.sheen[i]; s[7] = surface.glow[i];
        }
    }
}

int mesh_group_list(const Scene *scene, int group, const float center[3], float radius, int32_t *list) {
    int n = field_list_sphere(scene, center, radius, list), kept = 0, unions = 0;
    for (int i = 0; i < n; i++)
        if (scene->solids[list[i]].group == group) {
            unions += scene->solids[list[i]].op == OP_UNION;
            list[kept++] = list[i];
        }
    return unions ? kept : 0;
}

EXPORT void animism_mesh_free(Mesh *m) {
    if (!m) return;
    free(m->position); free(m->normal); free(m->head); free(m->surface); free(m->triangle); free(m->group);
    free(m);
}
