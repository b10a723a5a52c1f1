/* The face: features put on a skin whose distance the caller gives.

   Mouth and brows are two-dimensional shapes, baked once a frame into small distance textures and evaluated in
   (u, v, distance to the skin), so they fit any body. Eyes are ellipsoids with lids in their own frames. The skin's
   distance is an input: a still passes the exact field, video a plane or an interpolated distance. Nothing here
   knows the body; rig.py fills a FaceFrame for each expression and pose.

   Face coordinates (u to the viewer's right, v up, w outwards) are in units of the face scale. Side 0 is at u < 0. */
#ifndef ANIMISM_FACE_H
#define ANIMISM_FACE_H
#include "vec.h"

#define MOUTH_COLUMNS 144
#define MOUTH_ROWS 104
#define BROW_COLUMNS 144
#define BROW_ROWS 56
#define FRONT_SIZE 48
#define LINE_SIZE 32

enum FacePart { FACE_SKIN, FACE_CAVITY, FACE_LIP, FACE_TEETH, FACE_TONGUE, FACE_BROW, FACE_EYE_0, FACE_EYE_1,
                FACE_LID, FACE_LASH };
enum FaceFeature { FEATURE_MOUTH = 1, FEATURE_BROWS = 2, FEATURE_EYE_0 = 4, FEATURE_EYE_1 = 8, FEATURE_BUMPS = 16,
                   FEATURE_ALL = 31,
                   FEATURE_EXACT = 32 /* no bounds for far features: occlusion would see them as dark rings */ };

/* One eye. World lengths unless said; gaze is where the iris is, in the ball's unit-sphere coordinates. */
typedef struct Eye {
    float center[3], axes[9], radii[3], gaze[3];
    float upper_cos, upper_sin, lower_cos, lower_sin; /* of the lid angles above and below the eye's axis */
    float tilt, lid_thickness, lid_blend, lash;       /* thickness and lash are shares of the radius */
    float socket, iris, pupil, slit;
    float lids, bound_radius;
} Eye;

typedef struct Bump { float u, v, radius_u, radius_v, height; } Bump; /* a swelling of the skin, face units */

typedef struct FaceFrame {
    float origin[3], axes[9], scale;
    /* mouth, face units; the texture window is centred on (0, mouth_v) */
    float mouth_v, mouth_half_u, mouth_half_v;
    float lip_bulge, lip_blend, lip_amount, groove, cavity_depth; /* lip_amount 0: no lips at all */
    float teeth_v, teeth_curve, teeth_half_width, teeth_shift, lower_teeth_v; /* lower edge of the upper row, ... */
    float fang_u, fang_v, fang_length;
    float tongue_u, tongue_v, tongue_half_width, tongue_out;
    int32_t upper_teeth, lower_teeth, fangs, tongue;
    /* brows; the window is centred on (0, brow_v) */
    float brow_v, brow_half_u, brow_half_v, brow_radius, brow_lift;
    int32_t brows, backing; /* backing: the body is thin; `front` holds its front surface and the mouth gets a wall */
    Bump bumps[6];
    int32_t bump_count, reserved;
    Eye eyes[2];
    /* where features are, world: x, y, z, radius; for culling */
    float mouth_ball[4], brow_ball[2][4], bump_ball[4];
    /* colours, linear; the fourth is how strong */
    float lip_color[4], cavity_color[4], teeth_color[4], tongue_color[4], brow_color[4], sclera_color[4],
        iris_color[4], iris_dark_color[4], pupil_color[4], lid_color[4], lash_color[4], blush_color[4];
    float blush_u, blush_v, blush_radius, catchlight;
    float mouth_line[LINE_SIZE]; /* v between the lips over the window's width: above it is the upper lip */
    float front_half;                               /* the front map spans ±front_half about (0, mouth_v) */
    float front[FRONT_SIZE][FRONT_SIZE];            /* w of the front surface, rows by rising v */
    float mouth[MOUTH_ROWS][MOUTH_COLUMNS][2];      /* distance to the opening, width of the nearest lip */
    float brow[BROW_ROWS][BROW_COLUMNS];            /* distance to the brows */
} FaceFrame;

/* What face8 found besides the distance. */
typedef struct FaceHit {
    i8 part;   /* enum FacePart of the nearest feature */
    f8 weight; /* how much of that feature's colour, [0, 1] */
    f8 depth;  /* distance to the skin in face units, negative inside the mouth */
    f8 carve;  /* signed distance (world) of what the mouth takes out of other groups; positive outside */
} FaceHit;

INLINE f8 texture8(const float *texels, int columns, int rows, int channels, int channel, f8 u, f8 v) {
    f8 x = clamp8(u, 0, 0.99999f) * (float)(columns - 1), y = clamp8(v, 0, 0.99999f) * (float)(rows - 1);
    i8 i = __builtin_convertvector(x, i8), j = __builtin_convertvector(y, i8);
    f8 fx = x - __builtin_convertvector(i, f8), fy = y - __builtin_convertvector(j, f8), a, b, c, d;
    for (int k = 0; k < LANES; k++) {
        const float *t = texels + ((j[k] * columns) + i[k]) * channels + channel;
        a[k] = t[0];
        b[k] = t[channels];
        c[k] = t[columns * channels];
        d[k] = t[(columns + 1) * channels];
    }
    a = mix8(a, b, fx);
    c = mix8(c, d, fx);
    return mix8(a, c, fy);
}

INLINE void face_coordinates(const FaceFrame *f, f8 x, f8 y, f8 z, f8 *u, f8 *v, f8 *w) {
    const float *m = f->axes;
    float q = 1 / f->scale;
    x = (x - f->origin[0]) * q; y = (y - f->origin[1]) * q; z = (z - f->origin[2]) * q;
    *u = m[0] * x + m[1] * y + m[2] * z;
    *v = m[3] * x + m[4] * y + m[5] * z;
    *w = m[6] * x + m[7] * y + m[8] * z;
}

/* Take a feature where it is nearer than what there is. */
INLINE void nearest(FaceHit *hit, f8 *distance, f8 feature, int part) {
    i8 mine = feature < *distance;
    *distance = min8(*distance, feature);
    hit->part = choosei(mine, (i8)(part), hit->part);
    hit->weight = choose(mine, fill(1), hit->weight);
}

/* The distance to the skin with its face on, world units. `skin` is the skin's own distance at the points, world.
   `features` says what to evaluate (enum FaceFeature). Far from the face it costs a few comparisons. */
f8 face8(const FaceFrame *f, f8 x, f8 y, f8 z, f8 skin, int features, FaceHit *hit);

/* Which features a sphere, or a cone of rays and what lies within `margin` of it, can meet. */
int face_near_sphere(const FaceFrame *f, const float center[3], float radius);
int face_near_cone(const FaceFrame *f, const float apex[3], const float axis[3], float tangent, float margin);

/* A surface for painting; albedo linear. `glow` adds light of its own, `wet` is 1 on eyeballs (their painted
   highlights replace most reflections). */
typedef struct Paint { f8 red, green, blue, roughness, metalness, subsurface, sheen, glow, wet; } Paint;

/* Paint what face8 found over the skin's own surface. */
void face_paint8(const FaceFrame *f, f8 x, f8 y, f8 z, const FaceHit *hit, Paint *paint);

/* Fill mouth[][][]: `outline` is `count` (u, v, lip width) rows of the closed opening, face units. */
EXPORT void animism_bake_mouth(FaceFrame *f, const float *outline, int32_t count);
/* Fill brow[][]: two brows of `count` (u, v, radius) rows each. */
EXPORT void animism_bake_brows(FaceFrame *f, const float *spine, int32_t count);
EXPORT int32_t animism_face_size(void);
#endif
