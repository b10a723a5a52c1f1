/* A still picture: rays through pixels, marched to the exact surface, shaded, antialiased where it shows, graded.

   The picture is cut into tiles of 8 x 8 pixels that do not touch one another's data, so any number of threads may
   share them and the bytes are the same. Order: bakes (volume.h), animism_trace, animism_find_edges,
   animism_refine, then animism_grade. */
#ifndef ANIMISM_STILL_H
#define ANIMISM_STILL_H
#include "look.h"

#define TILE 8
#define BACKGROUND_DEPTH 1e9f

typedef struct Camera { float eye[3], right[3], up[3], forward[3], tangent; } Camera; /* tangent of half the view */

/* Labels of pixels; still.py names them in this order. */
enum Label { LABEL_BACKGROUND, LABEL_FLOOR, LABEL_SKIN, LABEL_NOSE, LABEL_BROW_0, LABEL_BROW_1, LABEL_EYE_0,
             LABEL_EYE_1, LABEL_LID, LABEL_LASH, LABEL_UPPER_LIP, LABEL_LOWER_LIP, LABEL_MOUTH, LABEL_TEETH,
             LABEL_TONGUE, LABEL_HAIR, LABEL_CLOTHING, LABEL_ACCESSORY, LABEL_BODY };

typedef struct Still {
    const Scene *scene;
    const FaceFrame *face;
    const Volume *volume;
    const Lighting *lighting;
    const float *floor_shadow;   /* FLOOR_SIZE squared */
    const uint8_t *solid_label;  /* label of each solid */
    Camera camera;
    int32_t size, samples;       /* pixels a side; quality of edges: 1 none, 2 four more rays, 3 up to eight */
    float tolerance, reserved;   /* how near the surface a ray counts as there, units */
    float *light;                /* size x size x 3, linear, before the tone map */
    float *toned;                /* size x size x 3, tone-mapped, subsamples averaged */
    float *depth;                /* size x size, along the view axis; BACKGROUND_DEPTH where nothing is */
    uint8_t *label, *edge;       /* size x size; edge marks pixels to refine */
    float *bloom;                /* (size / 4 rounded up) squared x 3: what shines, written by grade.c's shrink */
    uint8_t *image;              /* size x size x 3 sRGB */
} Still;

/* What a ray met. Light is linear RGB. */
typedef struct Sample { float red, green, blue, depth; int32_t label; } Sample;

/* The solids and features that the rays of one tile can meet, and between which depths. */
typedef struct TileLists {
    int32_t *list, *part, *wide; /* what rays can meet; scratch for a slice of it; what is near enough to shade them */
    float *near, *far;           /* of list's solids, along the rays */
    int count, wide_count, features, wide_features;
    float start, end;
} TileLists;
/* Trace and shade up to FIELD_BATCH rays through pixel positions (px, py) of an open tile. */
void open_tile(const Still *still, int index, TileLists *tile);
void close_tile(TileLists *tile);
void trace_batch(const Still *still, TileLists *tile, const float *px, const float *py, int count, Sample *out);

void shade8(const Still *still, const Hit8 *hit, const Paint *paint, f8 light[3]);

EXPORT void animism_trace(const Still *still, int32_t tile_from, int32_t tile_to);
EXPORT int32_t animism_find_edges(const Still *still, float contrast);
EXPORT void animism_refine(const Still *still, int32_t tile_from, int32_t tile_to);
EXPORT void animism_bright(const Still *still); /* fill bloom[] with what is brighter than white, a quarter the size */
EXPORT void animism_grade(const Still *still, int32_t row_from, int32_t row_to);
#endif
