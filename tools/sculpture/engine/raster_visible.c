/* Which triangles are ever seen: those that win a sample in any of a set of poses. See raster.h. */
#include "raster.h"
#include "vec.h"

#include <stdlib.h>

RasterTarget *raster_target(int side, int vertices) {
    RasterTarget *target = calloc(1, sizeof *target);
    if (!target) return NULL;
    size_t samples = (size_t)side * (size_t)side * SAMPLES + 2 * SAMPLES;
    target->side = side;
    target->screen = malloc((size_t)vertices * 4 * sizeof(float));
    target->depth = malloc(samples * sizeof(float));
    target->id = malloc(samples * sizeof(int32_t));
    if (target->screen && target->depth && target->id) return target;
    raster_target_free(target);
    return NULL;
}

void raster_target_free(RasterTarget *target) {
    if (!target) return;
    free(target->screen);
    free(target->depth);
    free(target->id);
    free(target);
}

EXPORT int animism_visible(const RasterMesh *mesh, const RasterCamera *camera, const float pivot[3], const float *turns,
                           const float *jaws, int poses, int side, uint8_t *seen) {
    RasterTarget *target = raster_target(side, mesh->vertices);
    if (!target) return -1;
    for (int k = 0; k < poses; k++) {
        raster_project(mesh, camera, turns + 9 * k, pivot, jaws[k], target);
        raster_clear(target);
        raster_draw(mesh, NULL, mesh->triangles, target);
        for (int y = target->box[1]; y < target->box[3]; y++) {
            const int32_t *id = target->id + (size_t)y * side * SAMPLES;
            for (int i = target->box[0] * SAMPLES; i < target->box[2] * SAMPLES; i++)
                if (id[i] >= 0) seen[id[i]] = 1;
        }
    }
    raster_target_free(target);
    return 0;
}
