/* Light for film: the look (look.h) on terms that were baked into the vertices. */
#ifndef ANIMISM_FILM_LIGHT_H
#define ANIMISM_FILM_LIGHT_H
#include "film.h"
#include "look.h"

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
