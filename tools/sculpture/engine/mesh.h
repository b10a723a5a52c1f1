/* The surface of the field as triangles, made once per sculpture for film: each group on its own, vertices on the
   exact surface, finer where solids are thin or colours change. No face: film.c draws that on the skin each frame. */
#ifndef ANIMISM_MESH_H
#define ANIMISM_MESH_H
#include "field.h"

/* A growing mesh. `group` is per triangle, everything else per vertex. `head` is the share of the head's motion
   (1 head, 0 torso; 2 more moves with the jaw). `surface` holds albedo r, g, b, roughness, metalness, subsurface,
   sheen, glow. */
typedef struct Mesh {
    int32_t vertices, triangles, vertex_room, triangle_room;
    float *position, *normal; /* vertices x 3 */
    float *head;              /* vertices */
    float *surface;           /* vertices x 8 */
    int32_t *triangle;        /* triangles x 3, counter-clockwise from outside */
    uint8_t *group;           /* triangles */
} Mesh;

/* Mesh all groups inside the box `low`..`high` with cells of at most `cell` (halved where solids are thinner than
   that, three times at most). NULL when memory runs out. */
EXPORT Mesh *animism_mesh(const Scene *scene, const float low[3], const float high[3], float cell);
EXPORT void animism_mesh_free(Mesh *mesh);

/* Split every edge along which colour differs by more than `colour` (largest channel, linear) or the normal turns
   by more than `cosine` tells, `rounds` times, where the edge is longer than `shortest`. */
void mesh_refine(const Scene *scene, Mesh *mesh, float colour, float cosine, float shortest, int rounds);
#endif
