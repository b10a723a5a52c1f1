/* The order of one frame, and what a thread draws with. See film.h. */
#define _POSIX_C_SOURCE 199309L
#include "film.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

EXPORT FilmDesk *animism_film_desk(const Film *film) {
    FilmDesk *desk = calloc(1, sizeof *desk);
    if (!desk) return NULL;
    size_t pixels = (size_t)film->side * (size_t)film->side, n = (size_t)film->mesh.vertices;
    desk->target = raster_target(film->side, film->mesh.vertices);
    desk->position = malloc(n * 4 * sizeof(float));
    desk->attribute = malloc(n * ATTRIBUTES * sizeof(float));
    desk->skin_id = malloc(pixels * SAMPLES * sizeof(int32_t));
    desk->layer = calloc(pixels, sizeof(FacePixel));
    if (!desk->target || !desk->position || !desk->attribute || !desk->skin_id || !desk->layer) {
        animism_film_desk_free(desk);
        return NULL;
    }
    memcpy(desk->position, film->mesh.position, n * 4 * sizeof(float));
    memcpy(desk->attribute, film->mesh.attribute, n * ATTRIBUTES * sizeof(float));
    return desk;
}

EXPORT void animism_film_desk_free(FilmDesk *desk) {
    if (!desk) return;
    raster_target_free(desk->target);
    free(desk->position);
    free(desk->attribute);
    free(desk->skin_id);
    free(desk->layer);
    free(desk);
}

/* The camera as the head at rest sees it: turned back about the pivot. */
static void rest_camera(const Film *film, const FilmPose *pose, FilmDesk *desk) {
    const float *r = pose->turn;
    const RasterCamera *c = &film->camera;
    float eye[3];
    for (int i = 0; i < 3; i++) eye[i] = c->eye[i] - film->pivot[i];
    for (int i = 0; i < 3; i++) {
        desk->eye[i] = r[i] * eye[0] + r[3 + i] * eye[1] + r[6 + i] * eye[2] + film->pivot[i];
        desk->right[i] = r[i] * c->right[0] + r[3 + i] * c->right[1] + r[6 + i] * c->right[2];
        desk->up[i] = r[i] * c->up[0] + r[3 + i] * c->up[1] + r[6 + i] * c->up[2];
        desk->forward[i] = r[i] * c->forward[0] + r[3 + i] * c->forward[1] + r[6 + i] * c->forward[2];
    }
}

static void bump_gradient(const FaceFrame *f, float u, float v, float *height, float *du, float *dv) {
    *height = *du = *dv = 0;
    for (int i = 0; i < f->bump_count; i++) {
        const Bump *b = &f->bumps[i];
        float a = (u - b->u) / b->radius_u, c = (v - b->v) / b->radius_v, q = 1 - (a * a + c * c) * 0.25f;
        if (q <= 0) continue;
        *height += b->height * q * q * q;
        *du -= b->height * 1.5f * q * q * a / b->radius_u;
        *dv -= b->height * 1.5f * q * q * c / b->radius_v;
    }
}

void film_skin(const Film *film, const FilmPose *pose, FilmDesk *desk) {
    const FaceFrame *f = pose->face;
    const float *m = f->axes, per = 1 / f->scale;
    for (int i = 0; i < film->skin_vertices; i++) {
        const float *p = film->mesh.position + 4 * (size_t)i, *a = film->mesh.attribute + ATTRIBUTES * (size_t)i;
        float *q = desk->position + 4 * (size_t)i, *b = desk->attribute + ATTRIBUTES * (size_t)i;
        memcpy(q, p, 4 * sizeof(float));
        memcpy(b, a, ATTRIBUTES * sizeof(float));
        float x = (p[0] - f->origin[0]) * per, y = (p[1] - f->origin[1]) * per, z = (p[2] - f->origin[2]) * per;
        float u = m[0] * x + m[1] * y + m[2] * z, v = m[3] * x + m[4] * y + m[5] * z, w = m[6] * x + m[7] * y + m[8] * z;
        if (w < -0.75f) continue;
        float s = (fabsf(u) - f->blush_u) * 1.2f / f->blush_radius, t = (v - f->blush_v) * 1.2f / (0.72f * f->blush_radius);
        float soft = fmaxf(1 - (s * s + t * t) * 0.25f, 0);
        soft = soft * soft * soft * soft * pose->blush;
        for (int c = 0; c < 3; c++) b[AT_RED + c] += (f->blush_color[c] - b[AT_RED + c]) * soft;
        float height, du, dv;
        bump_gradient(f, u, v, &height, &du, &dv);
        if (height == 0 && du == 0 && dv == 0) continue;
        for (int c = 0; c < 3; c++) {
            q[c] = p[c] + a[c] * height * f->scale;
            b[c] = a[c] - (m[c] * du + m[3 + c] * dv);
        }
    }
}

/* This thread's processor time, so that a busy machine does not spoil it; the clock where there is no such thing. */
static double seconds(void) {
    struct timespec now;
#ifdef CLOCK_THREAD_CPUTIME_ID
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
#else
    timespec_get(&now, TIME_UTC);
#endif
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

/* The skin's own triangles where the face is, before anything else is drawn over them. */
static void keep_skin(const FilmDesk *desk) {
    int side = desk->target->side, x0 = desk->box[0], width = desk->box[2] - x0;
    for (int y = desk->box[1]; y < desk->box[3] && width > 0; y++) {
        size_t at = ((size_t)y * side + x0) * SAMPLES;
        memcpy(desk->skin_id + at, desk->target->id + at, (size_t)width * SAMPLES * sizeof(int32_t));
    }
}

EXPORT void animism_film_frame(const Film *film, const FilmPose *pose, FilmDesk *desk, uint8_t *out, float times[4]) {
    RasterMesh mesh = film->mesh;
    double at[5];
    mesh.position = desk->position;
    at[0] = seconds();
    film_skin(film, pose, desk);
    rest_camera(film, pose, desk);
    raster_project(&mesh, &film->camera, pose->turn, film->pivot, pose->jaw, desk->target);
    film_face_box(film, pose->face, desk);
    at[1] = seconds();
    raster_clear(desk->target);
    raster_draw(&mesh, pose->list, pose->skin_count, desk->target);
    keep_skin(desk);
    raster_draw(&mesh, pose->list + pose->skin_count, pose->count - pose->skin_count, desk->target);
    at[2] = seconds();
    film_face(film, pose, desk);
    at[3] = seconds();
    film_shade(film, pose, desk, out);
    at[4] = seconds();
    for (int i = 0; times && i < 4; i++) times[i] = (float)(at[i + 1] - at[i]);
}
