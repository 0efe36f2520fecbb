/* SPDX-License-Identifier: Apache-2.0 */
/* What the runtimes need of <math.h>, which nolibc does not have. */
#ifndef KRUNLAB_MATH_H
#define KRUNLAB_MATH_H

#define NAN __builtin_nanf("")
#define INFINITY __builtin_inff()
#define isnan(x) __builtin_isnan(x)
#define isinf(x) __builtin_isinf(x)
#define isfinite(x) __builtin_isfinite(x)
#define signbit(x) __builtin_signbit(x)

/* The compiler has instructions for the first three; WAMR gives their addresses to compiled code. */
double sqrt(double x);
double fabs(double x);
double copysign(double x, double y);
double ceil(double x);
double floor(double x);
double trunc(double x);
double rint(double x);
double fmin(double x, double y);
double fmax(double x, double y);
float sqrtf(float x);
float fabsf(float x);
float copysignf(float x, float y);
float ceilf(float x);
float floorf(float x);
float truncf(float x);
float rintf(float x);
float fminf(float x, float y);
float fmaxf(float x, float y);

#endif /* KRUNLAB_MATH_H */
