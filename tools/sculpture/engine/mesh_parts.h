/* What meshing and refining share. */
#ifndef ANIMISM_MESH_PARTS_H
#define ANIMISM_MESH_PARTS_H
#include "mesh.h"

/* A hash table from places to indices; all zero is an empty one. */
typedef struct { uint64_t *key; int32_t *value; uint32_t room, used; } Table;

uint64_t table_place(int level, int kind, int x, int y, int z);
/* Where the value of `key` (never 0) is kept; -1 is in it when the key is new. */
int32_t *table_slot(Table *table, uint64_t key);

int mesh_add_vertex(Mesh *mesh);
void mesh_add_triangle(Mesh *mesh, int a, int b, int c, int group);

/* The solids of one group that matter within `radius` of `center`; 0 when none of them is a union. */
int mesh_group_list(const Scene *scene, int group, const float center[3], float radius, int32_t *list);
/* Distance of a batch to the one group that `list` holds. */
void mesh_distance(const Scene *scene, const int32_t *list, int count, const Points *points, float *distance);
/* Put vertices `ids` on the surface of that group and fill in what they are. No step is longer than `reach`. */
void mesh_settle(const Scene *scene, const int32_t *list, int count, Mesh *mesh, const int32_t *ids, int n,
                 float reach);
#endif
