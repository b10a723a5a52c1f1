/* The coarse distance grid: baking and fetching. See volume.h. */
#include "volume.h"

#define BLOCK 8

void whole_distance(const Local *l, const Points *p, float *distance, float *skin, FaceHit *hits) {
    float other[FIELD_BATCH];
    field_distance(l->scene, l->list, l->count, p, skin, other);
    for (int i = 0; i < p->count; i += LANES) {
        f8 s = load8(skin + i), o = load8(other + i);
        if (l->features) {
            FaceHit hit;
            s = face8(l->face, load8(p->x + i), load8(p->y + i), load8(p->z + i), s, l->features, &hit);
            store8(skin + i, s);
            o = max8(o, -hit.carve);
            if (hits) hits[i / LANES] = hit;
        } else if (hits) {
            hits[i / LANES] = (FaceHit){(i8)(FACE_SKIN), fill(0), fill(0), fill(FAR_AWAY)};
        }
        store8(distance + i, min8(s, o));
    }
}

EXPORT int32_t animism_volume_blocks(const Volume *v) {
    int n = 1;
    for (int i = 0; i < 3; i++) n *= (v->size[i] + BLOCK - 1) / BLOCK;
    return n;
}

/* Solids that can be nearest anywhere in a sphere. A carved or cut body may be farther than its solids' bounds say,
   so such scenes get slack. */
static int nearest_list(const Scene *scene, const float center[3], float radius, int32_t *list) {
    float best = FAR_AWAY, slack = 0;
    float away[scene->solid_count];
    for (int i = 0; i < scene->solid_count; i++) {
        const Solid *s = &scene->solids[i];
        float x = s->bound[0] - center[0], y = s->bound[1] - center[1], z = s->bound[2] - center[2];
        away[i] = __builtin_sqrtf(x * x + y * y + z * z);
        if (s->op != OP_UNION) slack = 0.4f;
        else if (away[i] + s->bound_radius < best) best = away[i] + s->bound_radius;
    }
    int n = 0;
    for (int i = 0; i < scene->solid_count; i++)
        if (away[i] - scene->solids[i].reach <= best + 2 * radius + slack) list[n++] = i;
    return n;
}

static void bake_block(Volume *v, const Scene *scene, const FaceFrame *face, const int from[3]) {
    int32_t list[scene->solid_count];
    float c = v->cell, half = 0.5f * (BLOCK - 1) * c;
    float center[3] = {v->origin[0] + from[0] * c + half, v->origin[1] + from[1] * c + half,
                       v->origin[2] + from[2] * c + half};
    float radius = 1.7321f * half;
    Local local = {scene, face, list, nearest_list(scene, center, radius, list), 0};
    local.features = face_near_sphere(face, center, radius + 2 * c);
    Points p;
    float d[FIELD_BATCH], skin[FIELD_BATCH];
    int rows[FIELD_BATCH / BLOCK], n = 0;
    p.count = 0;
    for (int i = from[0]; i < from[0] + BLOCK && i < v->size[0]; i++)
        for (int j = from[1]; j < from[1] + BLOCK && j < v->size[1]; j++) {
            rows[n++] = (i * v->size[1] + j) * v->size[2];
            for (int k = 0; k < BLOCK; k++, p.count++) {
                p.x[p.count] = v->origin[0] + i * c;
                p.y[p.count] = v->origin[1] + j * c;
                p.z[p.count] = v->origin[2] + (from[2] + k) * c;
            }
            int last_i = i == from[0] + BLOCK - 1 || i == v->size[0] - 1;
            int last_j = j == from[1] + BLOCK - 1 || j == v->size[1] - 1;
            if (p.count < FIELD_BATCH && !(last_i && last_j)) continue;
            whole_distance(&local, &p, d, skin, 0);
            for (int r = 0; r < n; r++)
                for (int k = 0; k < BLOCK && from[2] + k < v->size[2]; k++)
                    v->distance[rows[r] + from[2] + k] = d[r * BLOCK + k];
            p.count = n = 0;
        }
}

EXPORT void animism_bake_distance(Volume *v, const Scene *scene, const FaceFrame *face, int32_t from, int32_t to) {
    int by = (v->size[1] + BLOCK - 1) / BLOCK, bz = (v->size[2] + BLOCK - 1) / BLOCK;
    for (int b = from; b < to; b++) {
        int corner[3] = {b / (by * bz) * BLOCK, b / bz % by * BLOCK, b % bz * BLOCK};
        bake_block(v, scene, face, corner);
    }
}

/* Cell indices and fractions of eight points, clamped into the grid. */
INLINE void locate(const Volume *v, f8 x, f8 y, f8 z, i8 *index, f8 *fx, f8 *fy, f8 *fz, f8 *outside) {
    float per = 1 / v->cell;
    f8 q[3] = {(x - v->origin[0]) * per, (y - v->origin[1]) * per, (z - v->origin[2]) * per}, far = fill(0);
    i8 at[3];
    for (int a = 0; a < 3; a++) {
        float top = (float)(v->size[a] - 1);
        f8 over = max8(max8(-q[a], q[a] - top), fill(0));
        far += over * over;
        q[a] = clamp8(q[a], 0, top - 1.001f);
        at[a] = __builtin_convertvector(q[a], i8);
        q[a] = q[a] - __builtin_convertvector(at[a], f8);
    }
    *index = (at[0] * v->size[1] + at[1]) * v->size[2] + at[2];
    *fx = q[0]; *fy = q[1]; *fz = q[2];
    *outside = sqrt8(far) * v->cell;
}

INLINE f8 trilinear(const float *grid, i8 index, int channels, int channel, int row, int slab, f8 fx, f8 fy, f8 fz) {
    f8 c[8];
    for (int k = 0; k < LANES; k++) {
        const float *g = grid + (int64_t)index[k] * channels + channel;
        c[0][k] = g[0];
        c[1][k] = g[channels];
        c[2][k] = g[row * channels];
        c[3][k] = g[(row + 1) * channels];
        c[4][k] = g[slab * channels];
        c[5][k] = g[(slab + 1) * channels];
        c[6][k] = g[(slab + row) * channels];
        c[7][k] = g[(slab + row + 1) * channels];
    }
    f8 near = mix8(mix8(c[0], c[1], fz), mix8(c[2], c[3], fz), fy);
    return mix8(near, mix8(mix8(c[4], c[5], fz), mix8(c[6], c[7], fz), fy), fx);
}

f8 volume_distance8(const Volume *v, f8 x, f8 y, f8 z) {
    i8 index;
    f8 fx, fy, fz, outside;
    locate(v, x, y, z, &index, &fx, &fy, &fz, &outside);
    return trilinear(v->distance, index, 1, 0, v->size[2], v->size[1] * v->size[2], fx, fy, fz) + outside;
}

void volume_light8(const Volume *v, f8 x, f8 y, f8 z, f8 light[LIGHT_CHANNELS]) {
    i8 index;
    f8 fx, fy, fz, outside;
    locate(v, x, y, z, &index, &fx, &fy, &fz, &outside);
    int row = v->size[2], slab = v->size[1] * v->size[2];
    for (int c = 0; c < LIGHT_CHANNELS; c++)
        light[c] = trilinear(v->light, index, LIGHT_CHANNELS, c, row, slab, fx, fy, fz);
}

f8 volume_shadow8(const Volume *v, f8 x, f8 y, f8 z, f8 dx, f8 dy, f8 dz, float k, float start, float end) {
    f8 t = fill(start), open = fill(1);
    for (int i = 0; i < 24; i++) {
        f8 h = volume_distance8(v, x + dx * t, y + dy * t, z + dz * t);
        i8 live = (t <= end) & (open > -1.0f) & ((h <= 0.5f) | (k * h <= t));
        open = choose(t <= end, min8(open, k * h / t), open);
        if (!any8(live)) break;
        t = t + max8(h * 0.8f, fill(0.035f));
    }
    f8 q = (max8(open, fill(-1)) + 1.0f) * 0.5f;
    return q * q * (3.0f - 2.0f * q);
}
