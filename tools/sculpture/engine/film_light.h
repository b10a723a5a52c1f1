/* Light for film: the still's shading (shade.c) on terms that were baked into the vertices, and the still's grade. */
#ifndef ANIMISM_FILM_LIGHT_H
#define ANIMISM_FILM_LIGHT_H
#include "film.h"
#include "still.h"

/* The still's grade (grade.c). */
#define VIGNETTE 0.13f
#define SATURATION 1.08f
#define DITHER 0.0030f
INLINE float grain(uint32_t x, uint32_t y) {
    uint32_t h = x * 374761393u + y * 668265263u;
    h = (h ^ (h >> 13)) * 1274126177u;
    return (float)((h ^ (h >> 16)) & 0xffff) / 32768.0f - 1.0f;
}

/* shade8 on light that is known: `baked` its channels, `free` how free a reflection's way is. */
void shade_lit8(const Lighting *l, const Hit8 *h, const Paint *p, const f8 *baked, f8 free, f8 light[3]);


/* Fine occlusion looks two steps out along the normal, as the still does. */
static const float FILM_NEAR[2] = {0.035f, 0.11f};
INLINE f8 film_near8(f8 distance, float step) { return clamp8(0.3f + distance * (0.72f / step), 0.25f, 1); }

/* Tone-mapped colour of eight surfaces of row `y` at columns `px`: `a` holds their attributes, `head` their share of
   the head's motion. */
void film_light_mesh8(const Film *film, const FilmPose *pose, f8 px, float y, f8 head, const f8 a[ATTRIBUTES], f8 lit[3]);

/* The same for points of the face, in the head's frame at rest: normal `n`, direction to the eye `v`, what face8 found,
   fine occlusion `near`, and the attributes of the skin below (rows of samples). */
void film_light_face8(const Film *film, const FilmPose *pose, const f8 at[3], const f8 n[3], const f8 v[3],
                      const FaceHit *hit, f8 near, const float (*attribute)[ATTRIBUTES], f8 lit[3]);

/* Grade columns x0..x1 of row y into `line`, the row's RGB. */
void film_grade_row(const Film *film, int y, int x0, int x1, const float *const color[3], uint8_t *line);
#endif
