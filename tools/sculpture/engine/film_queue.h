/* Samples of the face on their way from the screen to colour. See film_face.c and film_march.c. */
#ifndef ANIMISM_FILM_QUEUE_H
#define ANIMISM_FILM_QUEUE_H
#include "film.h"

/* Eight samples with the same features. `start` is where marching begins. Along the ray the skin's distance is
   off + slope (t - skin) + curve (t - skin)^2: a plane that the ray meets at `skin`, or, for rays that pass over the
   skin's edge, a curve `off` below them. */
typedef struct Queue {
    float dx[LANES], dy[LANES], dz[LANES], start[LANES], skin[LANES], off[LANES], slope[LANES], curve[LANES], nx[LANES],
        ny[LANES], nz[LANES], depth_per[LANES];
    float attribute[LANES][ATTRIBUTES];
    FacePixel *pixel[LANES];
    int32_t mask[LANES];
    int count;
} Queue;

/* March, shade and store what waits in a queue whose samples can meet `features`; the queue is empty afterwards. */
void film_march(const Film *film, const FilmPose *pose, const FilmDesk *desk, Queue *queue, int features);
#endif
