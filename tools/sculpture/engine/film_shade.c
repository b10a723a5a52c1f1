/* What the mesh pass left in the buffers, to RGB: one shade per surface inside a pixel, the face layer on the skin,
   the backdrop where nobody stands, the grade. See film.h. */
#include "film.h"
#include "film_light.h"

#include <math.h>
#include <string.h>

static const float SAME_NORMAL = 0.94f; /* 20 degrees */

/* Surfaces waiting to be lit, eight at a time, and the pixels of the row they go to. */
typedef struct Wait {
    float attribute[LANES][ATTRIBUTES], head[LANES], x[LANES], weight[LANES];
    int32_t column[LANES];
    int count;
} Wait;

typedef struct Row {
    const Film *film;
    const FilmPose *pose;
    const FilmDesk *desk;
    float y, *color[3]; /* tone-mapped sums, side each */
    Wait wait;
} Row;

static void light(Row *row) {
    Wait *w = &row->wait;
    if (!w->count) return;
    for (int k = w->count; k < LANES; k++) {
        memcpy(w->attribute[k], w->attribute[0], sizeof w->attribute[k]);
        w->head[k] = w->head[0];
        w->x[k] = w->x[0];
    }
    f8 a[ATTRIBUTES], lit[3];
    for (int k = 0; k < LANES; k++) {
        a[k] = load8(w->attribute[k]);
        a[8 + k] = load8(w->attribute[k] + 8);
    }
    transpose8(a);
    transpose8(a + 8);
    film_light_mesh8(row->film, row->pose, load8(w->x), row->y, load8(w->head), a, lit);
    for (int k = 0; k < w->count; k++)
        for (int c = 0; c < 3; c++) row->color[c][w->column[k]] += lit[c][k] * w->weight[k];
    w->count = 0;
}

/* The surface of triangle `t` at (px, py) for `weight` of the pixel in `column`. Outside its triangle a surface is
   continued a little and no further. */
static int push(Row *row, int32_t t, float px, float py, int column, float weight) {
    const int32_t *v = row->film->mesh.triangle + 3 * (size_t)t;
    const float *screen = row->desk->target->screen;
    float b, c;
    film_weights(screen, v, px, py, &b, &c);
    b = fminf(fmaxf(b, -0.3f), 1.3f);
    c = fminf(fmaxf(c, -0.3f), 1.3f);
    if (row->wait.count == LANES) light(row);
    Wait *w = &row->wait;
    int k = w->count++;
    film_blend(row->desk->attribute, v, b, c, w->attribute[k]);
    w->head[k] = screen[4 * (size_t)v[0] + 3] * (1 - b - c) + screen[4 * (size_t)v[1] + 3] * b +
                 screen[4 * (size_t)v[2] + 3] * c;
    w->x[k] = px;
    w->column[k] = column;
    w->weight[k] = weight;
    return k;
}

static void put_face(Row *row, const FacePixel *face, int column, float samples) {
    float per = samples / (4.0f * (float)__builtin_popcount((unsigned)(face->shown & 15)));
    row->color[0][column] += face->red * per;
    row->color[1][column] += face->green * per;
    row->color[2][column] += face->blue * per;
}

/* Whether the surface turns much between two samples, so that one shade would glitter. */
static int turns(const Row *row, int32_t a, int32_t b) {
    if (a == b) return 0;
    const int32_t *t = row->film->mesh.triangle;
    const float *n = row->desk->attribute + ATTRIBUTES * (size_t)t[3 * (size_t)a],
                *o = row->desk->attribute + ATTRIBUTES * (size_t)t[3 * (size_t)b];
    return n[0] * o[0] + n[1] * o[1] + n[2] * o[2] < SAME_NORMAL;
}

/* The general pixel: each sample takes the face, its surface or the backdrop. */
static void edge_pixel(Row *row, int x, const int32_t *id, const float *z, const FacePixel *face) {
    const uint8_t *group = row->film->mesh.group;
    const float *backdrop = row->film->backdrop + 3 * ((size_t)row->y * row->film->side + x);
    int last_group = -1, last = 0, faces = 0, empty = 0;
    int32_t last_id = -1;
    float last_z = 0;
    for (int k = 0; k < SAMPLES; k++) {
        int g = id[k] >= 0 ? group[id[k]] : -1;
        if (face && face->shown >> k & 1 && (g == 0 || face->depth < z[k])) faces++;
        else if (g < 0) empty++;
        else if (g == last_group && !(g & TIGHT) && fabsf(z[k] - last_z) < 0.03f && !turns(row, id[k], last_id))
            row->wait.weight[last] += 0.25f;
        else {
            last = push(row, id[k], (float)x + RASTER_X[k], row->y + RASTER_Y[k], x, 0.25f);
            last_group = g;
            last_id = id[k];
            last_z = z[k];
        }
    }
    if (faces) put_face(row, face, x, (float)faces);
    for (int c = 0; c < 3; c++) row->color[c][x] += backdrop[c] * 0.25f * (float)empty;
}

/* Narrow x0..x1 to where a row holds anything but backdrop. */
static void row_span(const FilmDesk *desk, int side, int y, int *x0, int *x1) {
    const int32_t *id = desk->target->id + (size_t)y * side * SAMPLES;
    int face0 = *x1, face1 = *x0;
    if (y >= desk->box[1] && y < desk->box[3]) face0 = desk->box[0], face1 = desk->box[2];
    while (*x0 < *x1 && *x0 < face0 && (id[SAMPLES * *x0] & id[SAMPLES * *x0 + 1] & id[SAMPLES * *x0 + 2] & id[SAMPLES * *x0 + 3]) < 0)
        ++*x0;
    while (*x1 > *x0 && *x1 > face1 && (id[SAMPLES * *x1 - 4] & id[SAMPLES * *x1 - 3] & id[SAMPLES * *x1 - 2] & id[SAMPLES * *x1 - 1]) < 0)
        --*x1;
}

static void shade_row(Row *row, int x0, int x1) {
    const FilmDesk *desk = row->desk;
    int side = row->film->side, y = (int)row->y;
    const uint8_t *group = row->film->mesh.group;
    int in_face = y >= desk->box[1] && y < desk->box[3];
    for (int x = x0; x < x1; x++) {
        size_t at = (size_t)y * side + x;
        const int32_t *id = desk->target->id + at * SAMPLES;
        const float *z = desk->target->depth + at * SAMPLES;
        const FacePixel *face = in_face && x >= desk->box[0] && x < desk->box[2] && desk->layer[at].shown & 15
                                    ? desk->layer + at : NULL;
        for (int c = 0; c < 3; c++) row->color[c][x] = 0;
        if (id[0] >= 0 && id[1] >= 0 && id[2] >= 0 && id[3] >= 0 && (!face || (face->shown & 15) == 15)) {
            int g = group[id[0]];
            float low = fminf(fminf(z[0], z[1]), fminf(z[2], z[3])), high = fmaxf(fmaxf(z[0], z[1]), fmaxf(z[2], z[3]));
            if (group[id[1]] == g && group[id[2]] == g && group[id[3]] == g && !(g & TIGHT) && high - low < 0.05f &&
                (face || !(turns(row, id[0], id[1]) || turns(row, id[0], id[2]) || turns(row, id[0], id[3])))) {
                if (face && (g == 0 || face->depth < low)) put_face(row, face, x, 4);
                else push(row, id[0], (float)x + 0.5f, row->y + 0.5f, x, 1);
                continue;
            }
        }
        edge_pixel(row, x, id, z, face);
    }
    light(row);
}

void film_shade(const Film *film, const FilmPose *pose, FilmDesk *desk, uint8_t *out) {
    int side = film->side, x0 = desk->target->box[0], x1 = desk->target->box[2];
    float sums[3][side + LANES];
    memset(sums, 0, sizeof sums);
    if (desk->box[0] < x0 && desk->box[2] > desk->box[0]) x0 = desk->box[0];
    if (desk->box[2] > x1) x1 = desk->box[2];
    Row row = {.film = film, .pose = pose, .desk = desk, .color = {sums[0], sums[1], sums[2]}};
    for (int y = 0; y < side; y++) {
        uint8_t *line = out + 3 * (size_t)y * side;
        memcpy(line, film->graded + 3 * (size_t)y * side, 3 * (size_t)side);
        int drawn = y >= desk->target->box[1] && y < desk->target->box[3];
        if (!drawn) continue;
        int from = x0, to = x1;
        row_span(desk, side, y, &from, &to);
        row.y = (float)y;
        shade_row(&row, from, to);
        film_grade_row(film, y, from, to, (const float *const[3]){sums[0], sums[1], sums[2]}, line);
    }
}
