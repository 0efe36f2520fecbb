/* SPDX-License-Identifier: Apache-2.0 */
/* Functions of <math.h> that the compiler makes of an instruction or two. */
#include <math.h>

double sqrt(double x)
{
	return __builtin_sqrt(x);
}

float sqrtf(float x)
{
	return __builtin_sqrtf(x);
}

double fabs(double x)
{
	return __builtin_fabs(x);
}

float fabsf(float x)
{
	return __builtin_fabsf(x);
}

double copysign(double x, double y)
{
	return __builtin_copysign(x, y);
}

float copysignf(float x, float y)
{
	return __builtin_copysignf(x, y);
}

/* A NaN gives way to a number, and of two zeros the negative one is the smaller (C17 F.10.9). */
double fmin(double x, double y)
{
	if (isnan(x))
		return y;
	if (isnan(y))
		return x;
	if (x == y)
		return signbit(x) ? x : y;
	return x < y ? x : y;
}

double fmax(double x, double y)
{
	if (isnan(x))
		return y;
	if (isnan(y))
		return x;
	if (x == y)
		return signbit(x) ? y : x;
	return x > y ? x : y;
}

float fminf(float x, float y)
{
	return fmin(x, y);
}

float fmaxf(float x, float y)
{
	return fmax(x, y);
}
