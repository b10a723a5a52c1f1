/* RGB to yuv420p, BT.709, limited range: chroma is the mean of two by two pixels. */
#include "vec.h"

INLINE uint8_t byte_of(float v) { return (uint8_t)(v < 0 ? 0 : (v > 255 ? 255 : v)); }

EXPORT void animism_to_yuv420(const uint8_t *rgb, int32_t width, int32_t height, uint8_t *luma, int32_t luma_stride,
                              uint8_t *blue, uint8_t *red, int32_t chroma_stride) {
    const float kr = 0.2126f, kg = 0.7152f, kb = 0.0722f, scale = 219 / 255.0f;
    for (int y = 0; y < height; y += 2) {
        const uint8_t *p = rgb + 3 * (int64_t)y * width;
        float sum[width / 2 * 3];
        for (int i = 0; i < width / 2 * 3; i++) sum[i] = 0;
        for (int row = 0; row < 2; row++, p += 3 * (int64_t)width) {
            uint8_t *to = luma + (int64_t)(y + row) * luma_stride;
            for (int x = 0; x < width; x++)
                to[x] = byte_of((kr * p[3 * x] + kg * p[3 * x + 1] + kb * p[3 * x + 2]) * scale + 16.5f);
            for (int x = 0; x < width / 2; x++)
                for (int c = 0; c < 3; c++) sum[3 * x + c] += 0.25f * (p[6 * x + c] + p[6 * x + 3 + c]);
        }
        for (int x = 0; x < width / 2; x++) {
            float r = sum[3 * x], g = sum[3 * x + 1], b = sum[3 * x + 2], l = kr * r + kg * g + kb * b;
            blue[(int64_t)(y / 2) * chroma_stride + x] = byte_of((b - l) * (224 / 255.0f / 1.8556f) + 128.5f);
            red[(int64_t)(y / 2) * chroma_stride + x] = byte_of((r - l) * (224 / 255.0f / 1.5748f) + 128.5f);
        }
    }
}
