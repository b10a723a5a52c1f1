/* The compiled sculpture as a signed-distance field, evaluated for batches of points.

   Solids lie sorted by group, group 0 ("skin", which carries the face) first, in the order in which they apply.
   Within a group they blend; groups join hard. The face is not here: a batch hands back the distance to the skin
   group and the distance to all other groups apart, so that the caller can put a face on the former (face.h).

   Callers cull: they build a list of solid indices that can matter in a tile or cell (field_list_*) and evaluate
   only those. A list must keep the order. Everything is plain data and const; all functions may run in threads. */
#ifndef ANIMISM_FIELD_H
#define ANIMISM_FIELD_H
#include "vec.h"

#define FIELD_BATCH 256 /* points a batch, a multiple of LANES */
#define FAR_AWAY 1e6f

enum Shape { SHAPE_SPHERE, SHAPE_ELLIPSOID, SHAPE_CAPSULE, SHAPE_CURVE, SHAPE_BOX, SHAPE_TORUS, SHAPE_CONE,
             SHAPE_HELIX, SHAPE_PRISM };
enum Op { OP_UNION, OP_SUBTRACT, OP_INTERSECT };
enum Part { PART_HEAD, PART_TORSO, PART_JAW };
enum ModifierKind { MODIFIER_NONE, MODIFIER_BEND, MODIFIER_BEND_Z, MODIFIER_TWIST, MODIFIER_NOISE, MODIFIER_RIBS,
                    MODIFIER_WAVES, MODIFIER_CURLS };
enum PatternKind { PATTERN_NONE, PATTERN_GRADIENT, PATTERN_STREAKS, PATTERN_STRIPES, PATTERN_BANDS, PATTERN_SPECKLES,
                   PATTERN_SPOTS, PATTERN_CHECKS, PATTERN_STRANDS, PATTERN_GRAIN, PATTERN_NET };

/* One solid; compile.py writes it (numpy dtype SOLID, same order). 144 bytes. */
typedef struct Solid {
    int32_t shape, op, group, material;
    int32_t part, modifier, paints, source; /* source: index in Sculpture.solids, -1 for what the rig added */
    float origin[3], blend;                 /* blend: radius k of its join, >= 1e-4 */
    float axes[9];                          /* rows: the local x, y, z axes; a mirrored solid's have determinant -1 */
    float size[7];                          /* by shape, see shapes.h */
    float modifier_amount, modifier_frequency, modifier_phase;
    float bound_radius;                     /* sphere about bound[] that holds the solid; FAR_AWAY for intersections */
    float bound[3];
    float reach;                            /* bound_radius plus the largest blend of its group: cull with this */
} Solid;

/* One material, colours linear. 64 bytes. */
typedef struct Material {
    float color[3], roughness, metalness, subsurface, sheen, glow;
    int32_t pattern;
    float pattern_color[3], pattern_frequency, pattern_amount;
    float unused[2];
} Material;

typedef struct Scene {
    const Solid *solids;
    const Material *materials;
    int32_t solid_count, group_count;
} Scene;

/* A batch of points; evaluate sets of `count` <= FIELD_BATCH. Lanes past count are computed and ignored, so fill
   them with anything finite (points_pad repeats the last point). */
typedef struct Points {
    float x[FIELD_BATCH], y[FIELD_BATCH], z[FIELD_BATCH];
    int32_t count;
} Points;

/* What the surface is at each point of a batch, blend-weighted; albedo linear RGB. `solid` is the index in
   scene->solids of the solid that dominates, `group` the group that is nearest. */
typedef struct Surface {
    float red[FIELD_BATCH], green[FIELD_BATCH], blue[FIELD_BATCH];
    float roughness[FIELD_BATCH], metalness[FIELD_BATCH], subsurface[FIELD_BATCH], sheen[FIELD_BATCH],
        glow[FIELD_BATCH];
    int32_t group[FIELD_BATCH], solid[FIELD_BATCH];
} Surface;

void points_pad(Points *points);

/* A solid lies within `girth` of the segment bound - half .. bound + half. */
typedef struct Span { float half[3], girth; } Span;
Span field_span(const Solid *solid);
/* Whether a solid can matter within `radius` of `center`. */
int field_near_sphere(const Solid *solid, const float center[3], float radius);

/* Indices of the solids that can matter within `radius` of `center`; returns how many. `list` holds solid_count. */
int field_list_sphere(const Scene *scene, const float center[3], float radius, int32_t *list);
/* The same for a cone of rays and what lies within `margin` of it: apex, unit axis, tangent of its half angle. */
int field_list_cone(const Scene *scene, const float apex[3], const float axis[3], float tangent, float margin,
                    int32_t *list);
/* All solids. */
int field_list_all(const Scene *scene, int32_t *list);

/* Distances to the skin group and to all other groups (FAR_AWAY where the list has none). */
void field_distance(const Scene *scene, const int32_t *list, int count, const Points *points, float *skin,
                    float *other);
/* Surface at each point. `skin` may hold the skin's distance after the face has changed it (which group is nearest
   is decided by it), or be NULL. */
void field_surface(const Scene *scene, const int32_t *list, int count, const Points *points, const float *skin,
                   Surface *surface);
/* The same where a mouth takes `carve` (signed distance, FAR_AWAY where it takes nothing) out of all other groups. */
void field_surface_carved(const Scene *scene, const int32_t *list, int count, const Points *points, const float *skin,
                          const float *carve, Surface *surface);

/* For ctypes: distance of `count` points (any number) to skin and others, all solids. */
EXPORT void animism_field(const Scene *scene, const float *x, const float *y, const float *z, int32_t count,
                          float *skin, float *other);
/* First hit of `count` rays from (x, y, z) along one unit direction
   within `reach`: depth along the ray, -1 where it misses. `skin_only` 0 takes all groups. */
EXPORT void animism_cast(const Scene *scene, const float *x, const float *y, const float *z, int32_t count,
                         const float direction[3], float reach, int32_t skin_only, float *depth);
EXPORT int32_t animism_layout(int32_t which); /* sizeof Solid (0), Material (1), for the Python side to check */
#endif
