/* A coarse grid of the whole figure: signed distance, and light baked in a narrow band about the surface.

   The distance starts rays, and stands in for the exact field in occlusion, soft shadows and reflections. The light
   grid holds, for cells near the surface, how open the place is and how much of key and the two rim lights reaches
   it: one fetch a pixel, free of the bands that few-step shadows draw. */
#ifndef ANIMISM_VOLUME_H
#define ANIMISM_VOLUME_H
#include "face.h"
#include "field.h"

enum LightChannel { LIGHT_OPEN, LIGHT_KEY, LIGHT_RIM_0, LIGHT_RIM_1, LIGHT_CHANNELS };

typedef struct Volume {
    float origin[3], cell;
    int32_t size[3], reserved;          /* cells along x, y, z */
    float *distance;                    /* [x][y][z] */
    float *light;                       /* [x][y][z][LIGHT_CHANNELS], in [0, 1] */
} Volume;

typedef struct Lamp { float direction[3], power, color[3], shadow; } Lamp; /* towards the light, unit */

typedef struct Lighting {
    Lamp key, fill, rim[2];
    float sky[3], ground[3];            /* ambient from above and below */
    float inner[3], outer[3];           /* the backdrop, before the tone map */
    float floor, exposure;              /* y of the floor */
} Lighting;

#define FLOOR_SIZE 112
#define FLOOR_HALF 4.0f                 /* the floor map spans +-4 units in x and z */

/* Scratch for the exact field with its face: everything that a place's lists hold. */
typedef struct Local { const Scene *scene; const FaceFrame *face; const int32_t *list; int count, features; } Local;

/* Distance of a batch to everything, with the face on. `hits`, if given, holds FIELD_BATCH/LANES; `skin` is the
   face's own distance (to tell which group is nearest). */
void whole_distance(const Local *local, const Points *points, float *distance, float *skin, FaceHit *hits);

/* Trilinear distance; outside the grid the distance to the grid is added. */
f8 volume_distance8(const Volume *volume, f8 x, f8 y, f8 z);
void volume_light8(const Volume *volume, f8 x, f8 y, f8 z, f8 light[LIGHT_CHANNELS]);
/* How free the way along a direction is, [0, 1]; wider cones (small k) are softer. */
f8 volume_shadow8(const Volume *volume, f8 x, f8 y, f8 z, f8 dx, f8 dy, f8 dz, float k, float start, float end);

/* Bakes in pieces, so that threads can share the work: blocks of 8 x 8 x 8 cells, x-slabs of light, rows of floor. */
EXPORT int32_t animism_volume_blocks(const Volume *volume);
EXPORT void animism_bake_distance(Volume *volume, const Scene *scene, const FaceFrame *face, int32_t from, int32_t to);
EXPORT void animism_bake_light(Volume *volume, const Lighting *lighting, int32_t from, int32_t to);
EXPORT void animism_bake_floor(const Volume *volume, const Lighting *lighting, float *shadow, int32_t from, int32_t to);
#endif
