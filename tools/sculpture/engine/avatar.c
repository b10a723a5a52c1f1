/* What an avatar's mesh is made with: the face's field at any points, the look at any points, and vertices that were
   moved put back on their surface. Nothing here knows topology; tools/avatar does. */
#include "film_light.h"
#include "mesh_parts.h"

#include <math.h>
#include <string.h>

/* Distance (world) of `count` points to the skin with its face on, `skin` being the skin's own; the part, how much of
   its colour, and the depth in face units. `place` is count x 3. Any output but `distance` may be NULL. */
EXPORT void animism_face_points(const FaceFrame *face, const float *place, const float *skin, int32_t count,
                                int32_t features, float *distance, int32_t *part, float *weight, float *depth) {
    for (int32_t at = 0; at < count; at += LANES) {
        int n = count - at < LANES ? count - at : LANES;
        f8 p[3], s;
        for (int k = 0; k < LANES; k++) {
            int32_t i = at + (k < n ? k : 0);
            for (int c = 0; c < 3; c++) p[c][k] = place[3 * (size_t)i + c];
            s[k] = skin[i];
        }
        FaceHit hit;
        f8 d = face8(face, p[0], p[1], p[2], s, features, &hit);
        for (int k = 0; k < n; k++) {
            distance[at + k] = d[k];
            if (part) part[at + k] = hit.part[k];
            if (weight) weight[at + k] = hit.weight[k];
            if (depth) depth[at + k] = hit.depth[k];
        }
    }
}

/* Points to be lit: count x 3 places and normals, count x ATTRIBUTES of the skin below, and what face8 found there;
   `near` is fine occlusion. */
typedef struct Shown {
    const float *place, *normal, *attribute, *weight, *depth, *near;
    const int32_t *part;
    int32_t count, reserved;
} Shown;

/* The direction to the eye. What faces away is lit as if it were seen from its own side, or its back would gleam like
   a rim all over. */
static void view8(const float eye[3], const f8 p[3], const f8 n[3], f8 v[3]) {
    for (int c = 0; c < 3; c++) v[c] = eye[c] - p[c];
    f8 per = 1.0f / sqrt8(v[0] * v[0] + v[1] * v[1] + v[2] * v[2] + 1e-9f);
    f8 along = (v[0] * n[0] + v[1] * n[1] + v[2] * n[2]) * per, behind = min8(along, fill(0)) * 2.0f;
    for (int c = 0; c < 3; c++) v[c] = v[c] * per - behind * n[c];
}

/* Every point as film shows it: lit, tone-mapped, saturated, in a picture's own values, [0, 1], without its vignette.
   `out` is count x 3. */
EXPORT void animism_shade_points(const Lighting *lighting, const Volume *volume, const FaceFrame *face,
                                 const float eye[3], const Shown *shown, float *out) {
    static const float still[9] = {1, 0, 0, 0, 1, 0, 0, 0, 1};
    Film film = {.light = lighting, .volume = volume};
    FilmPose pose = {.face = face};
    memcpy(pose.turn, still, sizeof still);
    for (int32_t at = 0; at < shown->count; at += LANES) {
        int n = shown->count - at < LANES ? shown->count - at : LANES;
        f8 p[3], normal[3], view[3], near, lit[3];
        FaceHit hit = {.carve = fill(FAR_AWAY)};
        float rows[LANES][ATTRIBUTES];
        for (int k = 0; k < LANES; k++) {
            size_t i = (size_t)at + (k < n ? k : 0);
            for (int c = 0; c < 3; c++) p[c][k] = shown->place[3 * i + c], normal[c][k] = shown->normal[3 * i + c];
            memcpy(rows[k], shown->attribute + ATTRIBUTES * i, sizeof rows[k]);
            hit.part[k] = shown->part[i];
            hit.weight[k] = shown->weight[i];
            hit.depth[k] = shown->depth[i];
            near[k] = shown->near[i];
        }
        view8(eye, p, normal, view);
        film_light_face8(&film, &pose, p, normal, view, &hit, near, (const float(*)[ATTRIBUTES])rows, lit);
        for (int c = 0; c < 3; c++) lit[c] = display8(clamp8(lit[c], 0, 1));
        f8 gray = 0.30f * lit[0] + 0.59f * lit[1] + 0.11f * lit[2];
        for (int c = 0; c < 3; c++) {
            f8 value = clamp8(gray + (lit[c] - gray) * SATURATION, 0, 1);
            for (int k = 0; k < n; k++) out[3 * ((size_t)at + k) + c] = value[k];
        }
    }
}

enum { RUN = 64 };

/* Vertices of `group` put on the surface of that group, at most `reach` away, with normal, share of the head's motion
   and surface as mesh.h has them. */
EXPORT void animism_settle(const Scene *scene, int32_t group, int32_t count, float reach, float *position, float *normal,
                           float *head, float *surface) {
    Mesh mesh = {.vertices = count, .position = position, .normal = normal, .head = head, .surface = surface};
    int32_t list[scene->solid_count], ids[RUN];
    for (int32_t at = 0; at < count; at += RUN) {
        int n = count - at < RUN ? count - at : RUN;
        float low[3], high[3], center[3], radius = 0;
        for (int i = 0; i < n; i++) {
            const float *p = position + 3 * (size_t)(at + i);
            ids[i] = at + i;
            for (int c = 0; c < 3; c++) {
                low[c] = i ? fminf(low[c], p[c]) : p[c];
                high[c] = i ? fmaxf(high[c], p[c]) : p[c];
            }
        }
        for (int c = 0; c < 3; c++) {
            center[c] = 0.5f * (low[c] + high[c]);
            radius += 0.25f * (high[c] - low[c]) * (high[c] - low[c]);
        }
        int found = mesh_group_list(scene, group, center, sqrtf(radius) + 2 * reach + 0.05f, list);
        if (found) mesh_settle(scene, list, found, &mesh, ids, n, reach);
    }
}
