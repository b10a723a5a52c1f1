/* One frame of film: the mesh in a pose, the face drawn on its skin in screen space, shaded and graded to RGB.

   Nothing is shared between frames but const data, so each thread draws its own frame with its own FilmDesk. */
#ifndef ANIMISM_FILM_H
#define ANIMISM_FILM_H
#include "raster.h"
#include "volume.h"

#include <stddef.h>

/* What all frames share. Triangles and vertices of the skin come first. */
typedef struct Film {
    RasterMesh mesh;
    int32_t skin_triangles, skin_vertices, side, reserved;
    RasterCamera camera;
    float pivot[3], unused;
    const Volume *volume;      /* baked at rest */
    const Lighting *light;     
    const float *backdrop;     /* side x side x 3, linear and tone-mapped, nobody in front of it */
    const uint8_t *graded;     /* the same, graded */
    const float *grade;        /* side x side x 2: vignette factor x 255, noise + 0.5 */
} Film;

/* One frame's pose. `face` lies in the head's frame at rest. `list` holds the triangles that this pose can show, the
   skin's first; `skin_count` of `count` are skin. */
typedef struct FilmPose {
    float turn[9], jaw;
    float blush;               /* strength of the blush; the face's own is 0, for the skin is tinted before it */
    int32_t skin_count, count;
    const int32_t *list;
    const FaceFrame *face;
} FilmPose;

/* A pixel of the face layer: tone-mapped colour times the number of samples, the nearest depth, and which of the
   pixel's samples the face covers (`shown`) or was asked about (`asked`). `way` is how far along its ray the middle
   of the pixel met the face. */
typedef struct FacePixel { float red, green, blue, depth, way; int32_t shown, asked; } FacePixel;

/* What one thread draws with. */
typedef struct FilmDesk {
    RasterTarget *target;
    float *position, *attribute; /* the mesh's, with the skin's rewritten for the frame */
    int32_t *skin_id;            /* side x side x SAMPLES: the skin alone */
    FacePixel *layer;            /* side x side */
    int box[4];                  /* where the layer holds anything: x0, y0, x1, y1 */
    /* the head's rest frame: the camera as the head sees it */
    float eye[3], right[3], up[3], forward[3];
} FilmDesk;

EXPORT FilmDesk *animism_film_desk(const Film *film);
EXPORT void animism_film_desk_free(FilmDesk *desk);
/* Draw one frame into `out`, side x side x 3 RGB. `times`, when not NULL, gets seconds of processor time
   for projection, raster, face and shading. */
EXPORT void animism_film_frame(const Film *film, const FilmPose *pose, FilmDesk *desk, uint8_t *out, float times[4]);

/* The skin's vertices for this frame: swellings move them, blush tints them. */
void film_skin(const Film *film, const FilmPose *pose, FilmDesk *desk);
/* Where the face is on the screen; the drawn box grows to hold it. */
void film_face_box(const Film *film, const FaceFrame *face, FilmDesk *desk);
/* Fill the face layer. */
void film_face(const Film *film, const FilmPose *pose, FilmDesk *desk);
/* Shade what was drawn, put the face layer in, grade it. */
void film_shade(const Film *film, const FilmPose *pose, FilmDesk *desk, uint8_t *out);

/* Attributes of three vertices at weights (1 - b - c, b, c), ATTRIBUTES floats. */
INLINE void film_blend(const float *attribute, const int32_t *v, float b, float c, float *out) {
    const float *p = attribute + ATTRIBUTES * (size_t)v[0], *q = attribute + ATTRIBUTES * (size_t)v[1],
                *r = attribute + ATTRIBUTES * (size_t)v[2];
    float a = 1 - b - c;
    store8(out, a * load8(p) + b * load8(q) + c * load8(r));
    store8(out + 8, a * load8(p + 8) + b * load8(q + 8) + c * load8(r + 8));
}

/* Where (x, y) lies in a projected triangle: the weights of its second and third vertex. */
INLINE void film_weights(const float *screen, const int32_t *v, float x, float y, float *b, float *c) {
    const float *p = screen + 4 * (size_t)v[0], *q = screen + 4 * (size_t)v[1], *r = screen + 4 * (size_t)v[2];
    float ux = q[0] - p[0], uy = q[1] - p[1], vx = r[0] - p[0], vy = r[1] - p[1], dx = x - p[0], dy = y - p[1];
    float inverse = 1 / (ux * vy - vx * uy);
    *b = (dx * vy - vx * dy) * inverse;
    *c = (ux * dy - dx * uy) * inverse;
}

/* Rows become columns. */
INLINE void transpose8(f8 m[8]) {
    f8 t[8];
    for (int i = 0; i < 4; i++) {
        t[2 * i] = __builtin_shufflevector(m[2 * i], m[2 * i + 1], 0, 8, 2, 10, 4, 12, 6, 14);
        t[2 * i + 1] = __builtin_shufflevector(m[2 * i], m[2 * i + 1], 1, 9, 3, 11, 5, 13, 7, 15);
    }
    for (int i = 0; i < 2; i++)
        for (int k = 0; k < 2; k++) {
            m[4 * i + k] = __builtin_shufflevector(t[4 * i + k], t[4 * i + 2 + k], 0, 1, 8, 9, 4, 5, 12, 13);
            m[4 * i + 2 + k] = __builtin_shufflevector(t[4 * i + k], t[4 * i + 2 + k], 2, 3, 10, 11, 6, 7, 14, 15);
        }
    for (int i = 0; i < 4; i++) {
        f8 a = m[i], b = m[4 + i];
        m[i] = __builtin_shufflevector(a, b, 0, 1, 2, 3, 8, 9, 10, 11);
        m[4 + i] = __builtin_shufflevector(a, b, 4, 5, 6, 7, 12, 13, 14, 15);
    }
}
#endif
