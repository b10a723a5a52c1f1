/* Batches of points against lists of solids: distances, and what the surface is. See field.h. */
#include "field.h"
#include "patterns.h"
#include "shapes.h"

void points_pad(Points *p) {
    int n = p->count;
    for (int i = n; i < FIELD_BATCH && i % LANES; i++) {
        p->x[i] = p->x[n - 1];
        p->y[i] = p->y[n - 1];
        p->z[i] = p->z[n - 1];
    }
}

int field_list_all(const Scene *scene, int32_t *list) {
    for (int i = 0; i < scene->solid_count; i++) list[i] = i;
    return scene->solid_count;
}

/* Long solids (locks, whiskers, limbs) fill little of their bounding sphere. */
Span field_span(const Solid *s) {
    Span out = {{0, 0, 0}, s->bound_radius};
    const float *z = s->size;
    if (s->modifier != MODIFIER_NONE || s->op == OP_INTERSECT) return out;
    int axis = 1;
    float half = 0;
    if (s->shape == SHAPE_CAPSULE || s->shape == SHAPE_HELIX) {
        half = 0.5f * z[0];
        out.girth = s->bound_radius - half;
    } else if (s->shape == SHAPE_ELLIPSOID) { /* within the capsule of its middle radius */
        axis = z[0] >= z[1] && z[0] >= z[2] ? 0 : (z[1] >= z[2] ? 1 : 2);
        out.girth = __builtin_fmaxf(z[(axis + 1) % 3], z[(axis + 2) % 3]);
        half = z[axis] - out.girth;
    } else if (s->shape == SHAPE_CURVE) { /* the hull of its control points, about its chord */
        const float corner[4][2] = {{0, 0}, {0.5f * z[0], 0.5f * z[1]}, {0.5f * z[0], 0.5f * (z[1] + z[2])}, {0, z[2]}};
        f8 x, y, w;
        to_local(s, fill(s->bound[0]), fill(s->bound[1]), fill(s->bound[2]), &x, &y, &w);
        half = 0.5f * z[2];
        float girth = 0;
        for (int i = 0; i < 4; i++) {
            float dx = corner[i][0] - x[0], dy = __builtin_fmaxf(__builtin_fabsf(corner[i][1] - y[0]) - half, 0);
            girth = __builtin_fmaxf(girth, __builtin_sqrtf(dx * dx + dy * dy + w[0] * w[0]));
        }
        out.girth = girth + __builtin_fmaxf(z[3], z[4]);
    }
    for (int c = 0; c < 3; c++) out.half[c] = s->axes[3 * axis + c] * half;
    return out;
}

int field_list_sphere(const Scene *scene, const float center[3], float radius, int32_t *list) {
    int n = 0;
    for (int i = 0; i < scene->solid_count; i++)
        if (field_near_sphere(&scene->solids[i], center, radius)) list[n++] = i;
    return n;
}

int field_near_sphere(const Solid *s, const float center[3], float radius) {
    float x = s->bound[0] - center[0], y = s->bound[1] - center[1], z = s->bound[2] - center[2];
    float r = s->reach + radius;
    if (s->op == OP_INTERSECT) return 1;
    if (x * x + y * y + z * z > r * r) return 0;
    Span e = field_span(s);
    float h = e.half[0] * e.half[0] + e.half[1] * e.half[1] + e.half[2] * e.half[2];
    float t = -(x * e.half[0] + y * e.half[1] + z * e.half[2]) / (h + 1e-12f);
    t = t < -1 ? -1 : (t > 1 ? 1 : t);
    x += t * e.half[0]; y += t * e.half[1]; z += t * e.half[2];
    r = e.girth + (s->reach - s->bound_radius) + radius;
    return x * x + y * y + z * z <= r * r;
}

int field_list_cone(const Scene *scene, const float apex[3], const float axis[3], float tangent, float margin,
                    int32_t *list) {
    int n = 0;
    float secant = __builtin_sqrtf(1 + tangent * tangent);
    for (int i = 0; i < scene->solid_count; i++) {
        const Solid *s = &scene->solids[i];
        float p[3], along = 0, off = 0, blend = s->reach - s->bound_radius;
        for (int c = 0; c < 3; c++) p[c] = s->bound[c] - apex[c], along += p[c] * axis[c];
        for (int c = 0; c < 3; c++) p[c] -= along * axis[c], off += p[c] * p[c];
        if (s->op != OP_INTERSECT) {
            if (__builtin_sqrtf(off) > (s->reach + margin) * secant + along * tangent) continue;
            Span e = field_span(s);
            float ahead = 0, h = 1e-12f, t = 0;
            for (int c = 0; c < 3; c++) ahead += e.half[c] * axis[c];
            for (int c = 0; c < 3; c++) e.half[c] -= ahead * axis[c], h += e.half[c] * e.half[c], t -= e.half[c] * p[c];
            t = t < -h ? -1 : (t > h ? 1 : t / h);
            off = 0;
            for (int c = 0; c < 3; c++) p[c] += t * e.half[c], off += p[c] * p[c];
            if (__builtin_sqrtf(off) > (e.girth + blend + margin) * secant + (along + __builtin_fabsf(ahead)) * tangent)
                continue;
        }
        list[n++] = i;
    }
    return n;
}

/* A solid may be skipped for eight points when its bounding sphere is so far that it cannot change them: 0.5 is
   below every factor by which shapes.h shrinks a distance. */
INLINE int cannot_matter(const Solid *s, f8 x, f8 y, f8 z, f8 so_far) {
    if (s->op == OP_INTERSECT) return 0;
    f8 away = length8(x - s->bound[0], y - s->bound[1], z - s->bound[2]) - s->bound_radius;
    f8 limit = s->op == OP_UNION ? so_far + s->blend : s->blend - so_far;
    return all8((away > 0.0f) & (away * 0.5f > limit));
}

INLINE f8 join(const Solid *s, f8 so_far, f8 d) {
    if (s->op == OP_UNION) return smin8(so_far, d, s->blend);
    return smax8(so_far, s->op == OP_SUBTRACT ? -d : d, s->blend);
}

static void group_distance(const Scene *scene, const int32_t *list, int from, int to, const Points *p, float *out) {
    for (int i = 0; i < p->count; i += LANES) {
        f8 x = load8(p->x + i), y = load8(p->y + i), z = load8(p->z + i), d = fill(FAR_AWAY);
        for (int k = from; k < to; k++) {
            const Solid *s = &scene->solids[list[k]];
            if (cannot_matter(s, x, y, z, d)) continue;
            d = join(s, d, solid8(s, x, y, z));
        }
        store8(out + i, d);
    }
}

void field_distance(const Scene *scene, const int32_t *list, int count, const Points *p, float *skin, float *other) {
    float group[FIELD_BATCH];
    for (int i = 0; i < p->count; i += LANES) {
        store8(skin + i, fill(FAR_AWAY));
        store8(other + i, fill(FAR_AWAY));
    }
    for (int from = 0; from < count;) {
        int id = scene->solids[list[from]].group, to = from;
        while (to < count && scene->solids[list[to]].group == id) to++;
        group_distance(scene, list, from, to, p, id == 0 ? skin : group);
        if (id != 0)
            for (int i = 0; i < p->count; i += LANES) store8(other + i, min8(load8(other + i), load8(group + i)));
        from = to;
    }
}

/* Eight points' running mixture of materials within one group. */
typedef struct Mixture { f8 value[8]; i8 solid; f8 heaviest; } Mixture;

INLINE void mix_material(Mixture *mix, const Material *m, const Solid *s, f8 x, f8 y, f8 z, f8 weight) {
    f8 red = fill(m->color[0]), green = fill(m->color[1]), blue = fill(m->color[2]);
    if (m->pattern != PATTERN_NONE) {
        f8 lx, ly, lz;
        to_local(s, x, y, z, &lx, &ly, &lz);
        f8 q = pattern8(m, lx, ly, lz);
        red = mix8(red, fill(m->pattern_color[0]), q);
        green = mix8(green, fill(m->pattern_color[1]), q);
        blue = mix8(blue, fill(m->pattern_color[2]), q);
    }
    f8 value[8] = {red, green, blue, fill(m->roughness), fill(m->metalness), fill(m->subsurface), fill(m->sheen),
                   fill(m->glow)};
    for (int c = 0; c < 8; c++) mix->value[c] = mix8(mix->value[c], value[c], weight);
}

/* Share of the new solid in a smooth join: 1 where it alone counts, 1/2 where both are equal. */
INLINE f8 share(const Solid *s, f8 so_far, f8 d) {
    f8 ahead = s->op == OP_UNION ? so_far - d : (s->op == OP_SUBTRACT ? -d - so_far : fill(-1));
    f8 h = max8(s->blend - abs8(ahead), fill(0)) * (1 / s->blend), half = 0.5f * h * h;
    if (s->op == OP_INTERSECT) return fill(0);
    return choose(ahead > 0.0f, 1.0f - half, half);
}

static void group_surface(const Scene *scene, const int32_t *list, int from, int to, f8 x, f8 y, f8 z, f8 *distance,
                          Mixture *mix) {
    f8 d = fill(FAR_AWAY);
    for (int c = 0; c < 8; c++) mix->value[c] = fill(0);
    mix->solid = (i8)(list[from]);
    for (int k = from; k < to; k++) {
        const Solid *s = &scene->solids[list[k]];
        if (cannot_matter(s, x, y, z, d)) continue;
        f8 mine = solid8(s, x, y, z);
        f8 weight = share(s, d, mine);
        if (s->paints && any8(weight > 0.0f)) {
            mix_material(mix, &scene->materials[s->material], s, x, y, z, weight);
            mix->solid = choosei(weight >= 0.5f, (i8)(list[k]), mix->solid);
        }
        d = join(s, d, mine);
    }
    *distance = d;
}

void field_surface(const Scene *scene, const int32_t *list, int count, const Points *p, const float *skin,
                   Surface *out) {
    field_surface_carved(scene, list, count, p, skin, 0, out);
}

void field_surface_carved(const Scene *scene, const int32_t *list, int count, const Points *p, const float *skin,
                          const float *carve, Surface *out) {
    float *channel[8] = {out->red, out->green, out->blue, out->roughness, out->metalness, out->subsurface,
                         out->sheen, out->glow};
    for (int i = 0; i < p->count; i += LANES) {
        f8 x = load8(p->x + i), y = load8(p->y + i), z = load8(p->z + i), best = fill(2 * FAR_AWAY);
        for (int from = 0; from < count;) {
            int id = scene->solids[list[from]].group, to = from;
            while (to < count && scene->solids[list[to]].group == id) to++;
            Mixture mix;
            f8 d;
            group_surface(scene, list, from, to, x, y, z, &d, &mix);
            if (id == 0 && skin) d = load8(skin + i);
            if (id != 0 && carve) d = max8(d, -load8(carve + i));
            i8 nearer = d < best;
            if (any8(nearer)) {
                best = choose(nearer, d, best);
                for (int c = 0; c < 8; c++)
                    store8(channel[c] + i, choose(nearer, mix.value[c], load8(channel[c] + i)));
                store8i(out->group + i, choosei(nearer, (i8)(id), load8i(out->group + i)));
                store8i(out->solid + i, choosei(nearer, mix.solid, load8i(out->solid + i)));
            }
            from = to;
        }
    }
}

EXPORT void animism_field(const Scene *scene, const float *x, const float *y, const float *z, int32_t count,
                          float *skin, float *other) {
    int32_t list[scene->solid_count];
    int n = field_list_all(scene, list);
    Points p;
    float a[FIELD_BATCH], b[FIELD_BATCH];
    for (int at = 0; at < count; at += FIELD_BATCH) {
        p.count = count - at < FIELD_BATCH ? count - at : FIELD_BATCH;
        __builtin_memcpy(p.x, x + at, p.count * sizeof(float));
        __builtin_memcpy(p.y, y + at, p.count * sizeof(float));
        __builtin_memcpy(p.z, z + at, p.count * sizeof(float));
        points_pad(&p);
        field_distance(scene, list, n, &p, a, b);
        __builtin_memcpy(skin + at, a, p.count * sizeof(float));
        __builtin_memcpy(other + at, b, p.count * sizeof(float));
    }
}

EXPORT void animism_cast(const Scene *scene, const float *x, const float *y, const float *z, int32_t count,
                         const float direction[3], float reach, int32_t skin_only, float *depth) {
    int32_t list[scene->solid_count];
    int n = field_list_all(scene, list);
    while (skin_only && n && scene->solids[list[n - 1]].group != 0) n--; /* the skin comes first */
    Points p;
    float a[FIELD_BATCH], b[FIELD_BATCH], t[FIELD_BATCH];
    for (int at = 0; at < count; at += FIELD_BATCH) {
        p.count = count - at < FIELD_BATCH ? count - at : FIELD_BATCH;
        for (int i = 0; i < p.count; i++) t[i] = 0, depth[at + i] = -1;
        for (int step = 0, open = p.count; step < 160 && open; step++) {
            for (int i = 0; i < p.count; i++) {
                p.x[i] = x[at + i] + direction[0] * t[i];
                p.y[i] = y[at + i] + direction[1] * t[i];
                p.z[i] = z[at + i] + direction[2] * t[i];
            }
            points_pad(&p);
            field_distance(scene, list, n, &p, a, b);
            open = 0;
            for (int i = 0; i < p.count; i++) {
                if (depth[at + i] >= 0 || t[i] > reach) continue;
                float d = skin_only || a[i] < b[i] ? a[i] : b[i];
                if (d < 5e-4f) depth[at + i] = t[i];
                else t[i] += d * 0.9f, open++;
            }
        }
    }
}

EXPORT int32_t animism_layout(int32_t which) { return which == 0 ? sizeof(Solid) : sizeof(Material); }
