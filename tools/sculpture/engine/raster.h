/* Triangles to a buffer of nearest surfaces: four samples a pixel, back faces culled. Shades nothing. */
#ifndef ANIMISM_RASTER_H
#define ANIMISM_RASTER_H

#include <stdint.h>

enum { ATTRIBUTES = 16, SAMPLES = 4, TIGHT = 128 };

/* A vertex's attributes. AT_METAL is metalness or, negative, glow: no surface needs both. The last six are shares of
   light: openness, key, two rims, fine occlusion, how free a reflection's way is. */
enum {
    AT_NX, AT_NY, AT_NZ, AT_RED, AT_GREEN, AT_BLUE, AT_ROUGH, AT_METAL,
    AT_SUBSURFACE, AT_SHEEN, AT_OPEN, AT_KEY, AT_RIM_0, AT_RIM_1, AT_NEAR, AT_MIRROR
};

/* One surface. `position` holds x, y, z and the share of the head's motion (1 head, 0 torso; 2 more moves with the
   jaw); triangles run counter-clockwise seen from outside. */
typedef struct {
    int vertices, triangles;
    const float *position;       /* vertices x 4 */
    const float *attribute;      /* vertices x ATTRIBUTES, 32-byte aligned */
    const int32_t *triangle;     /* triangles x 3 */
    const uint8_t *group;        /* triangles; with bit TIGHT where every sample must be shaded */
} RasterMesh;

/* A pinhole: eye, right, up, forward, tangent of half the field of view. */
typedef struct { float eye[3], right[3], up[3], forward[3], tangent; } RasterCamera;

/* What one frame is drawn into. `depth` and `id` are side x side x SAMPLES; a sample nobody covers has id -1. */
typedef struct {
    int side;
    float *screen;               /* vertices x 4: x, y in pixels, distance along forward, head share */
    float *depth;
    int32_t *id;
    int box[4];                  /* x0, y0, x1, y1 of what was drawn, pixels, x0 even */
} RasterTarget;

/* A target of `side` pixels, even, for meshes of up to `vertices`; NULL when memory runs out. */
RasterTarget *raster_target(int side, int vertices);
void raster_target_free(RasterTarget *target);

/* Offsets of the samples inside a pixel: a rotated grid, so that near-level edges get four steps and not two. */
static const float RASTER_X[SAMPLES] = {0.375f, 0.875f, 0.125f, 0.625f};
static const float RASTER_Y[SAMPLES] = {0.125f, 0.375f, 0.625f, 0.875f};

/* Vertices to the screen. `turn` is the head's rotation, row-major, about `pivot`; `jaw` how far the jaw part drops. */
void raster_project(const RasterMesh *mesh, const RasterCamera *camera, const float turn[9], const float pivot[3],
                    float jaw, RasterTarget *target);

/* Empty the buffers inside the drawn box. */
void raster_clear(RasterTarget *target);

/* The triangles `list[0..count)` into the buffers (`list` NULL: the first `count`), nearest wins. */
void raster_draw(const RasterMesh *mesh, const int32_t *list, int count, RasterTarget *target);

#endif
