/* Eight floats at a time, by clang's vector extensions: AVX2 holds one, SSE4.2 and NEON split it in two.

   Needs clang (the ziglang wheel is one); gcc has no ext_vector_type. Comparisons give i8 masks (0 or -1 a lane),
   `choose(mask, a, b)` selects. Functions take vectors by value and are all inline, so no ABI is crossed. */
#ifndef ANIMISM_VEC_H
#define ANIMISM_VEC_H
#include <stdint.h>

#define LANES 8
#define INLINE static inline __attribute__((always_inline, unused))
#define EXPORT __attribute__((visibility("default")))
#if defined(_WIN32)
#undef EXPORT
#define EXPORT __declspec(dllexport)
#endif

typedef float f8 __attribute__((ext_vector_type(8)));
typedef int32_t i8 __attribute__((ext_vector_type(8)));

INLINE f8 fill(float a) { return (f8)(a); }
INLINE f8 load8(const float *p) { f8 v; __builtin_memcpy(&v, p, sizeof v); return v; }
INLINE void store8(float *p, f8 v) { __builtin_memcpy(p, &v, sizeof v); }
INLINE i8 load8i(const int32_t *p) { i8 v; __builtin_memcpy(&v, p, sizeof v); return v; }
INLINE void store8i(int32_t *p, i8 v) { __builtin_memcpy(p, &v, sizeof v); }

INLINE f8 min8(f8 a, f8 b) { return __builtin_elementwise_min(a, b); }
INLINE f8 max8(f8 a, f8 b) { return __builtin_elementwise_max(a, b); }
INLINE f8 abs8(f8 a) { return __builtin_elementwise_abs(a); }
INLINE f8 sqrt8(f8 a) { return __builtin_elementwise_sqrt(a); }
INLINE f8 floor8(f8 a) { return __builtin_elementwise_floor(a); }
INLINE f8 clamp8(f8 a, float low, float high) { return min8(max8(a, fill(low)), fill(high)); }
INLINE f8 choose(i8 mask, f8 a, f8 b) {
    i8 x, y; __builtin_memcpy(&x, &a, sizeof x); __builtin_memcpy(&y, &b, sizeof y);
    i8 r = (x & mask) | (y & ~mask); f8 v; __builtin_memcpy(&v, &r, sizeof v); return v;
}
INLINE i8 choosei(i8 mask, i8 a, i8 b) { return (a & mask) | (b & ~mask); }
INLINE int any8(i8 mask) { return __builtin_reduce_or(mask) != 0; }
INLINE int all8(i8 mask) { return __builtin_reduce_and(mask) != 0; }
INLINE f8 length8(f8 x, f8 y, f8 z) { return sqrt8(x * x + y * y + z * z); }
INLINE f8 mix8(f8 a, f8 b, f8 t) { return a + (b - a) * t; }

/* Smooth step between a and b. */
INLINE f8 step8(float a, float b, f8 x) {
    f8 t = clamp8((x - a) * (1.0f / (b - a)), 0.0f, 1.0f);
    return t * t * (3.0f - 2.0f * t);
}

/* Sine by a folded parabola, absolute error below 1.1e-3: for patterns and ripples, never for rotations. */
INLINE f8 sin8(f8 x) {
    x = x * 0.15915494f;
    x = x - floor8(x + 0.5f);
    f8 y = 8.0f * x - 16.0f * x * abs8(x);
    return y * (0.775f + 0.225f * abs8(y));
}
INLINE f8 cos8(f8 x) { return sin8(x + 1.5707963f); }

/* Angle of (x, y) from +x towards +y in (-pi, pi], absolute error below 1e-4. */
INLINE f8 atan28(f8 y, f8 x) {
    f8 ax = abs8(x), ay = abs8(y);
    f8 q = min8(ax, ay) / (max8(ax, ay) + 1e-12f), s = q * q;
    f8 r = ((-0.0464964749f * s + 0.15931422f) * s - 0.327622764f) * s * q + q;
    r = choose(ay > ax, 1.57079637f - r, r);
    r = choose(x < 0.0f, 3.14159274f - r, r);
    return choose(y < 0.0f, -r, r);
}

/* Polynomial smooth minimum and maximum of blend radius k > 0. */
INLINE f8 smin8(f8 a, f8 b, float k) {
    f8 h = max8(k - abs8(a - b), fill(0.0f));
    return min8(a, b) - h * h * (0.25f / k);
}
INLINE f8 smax8(f8 a, f8 b, float k) {
    f8 h = max8(k - abs8(a - b), fill(0.0f));
    return max8(a, b) + h * h * (0.25f / k);
}
#endif
