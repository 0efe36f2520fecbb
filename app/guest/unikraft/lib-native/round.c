/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Rounding to whole numbers with SSE2 alone. Adding and subtracting 2^52 (2^23 for float) leaves a
 * smaller number rounded by the mode in force, ties to even by default; a larger one is whole, and
 * NaN and infinity stay what they are. The sign is put back because a result of zero keeps it
 * (IEEE 754-2019, 5.3.1 and 6.3).
 */
#include <math.h>

#define WHOLE_FROM 0x1p52
#define WHOLE_FROM_F 0x1p23f

double rint(double x)
{
	double size = __builtin_fabs(x);
	volatile double sum = size + WHOLE_FROM;

	/* x + 0 makes a signalling NaN a quiet one, as an arithmetic operation must. */
	if (!(size < WHOLE_FROM))
		return x + 0.0;
	return __builtin_copysign(sum - WHOLE_FROM, x);
}

double trunc(double x)
{
	double size = __builtin_fabs(x);
	double whole = rint(size);

	return __builtin_copysign(whole > size ? whole - 1.0 : whole, x);
}

double floor(double x)
{
	double whole = rint(x);

	return __builtin_copysign(whole > x ? whole - 1.0 : whole, x);
}

double ceil(double x)
{
	double whole = rint(x);

	return __builtin_copysign(whole < x ? whole + 1.0 : whole, x);
}

float rintf(float x)
{
	float size = __builtin_fabsf(x);
	volatile float sum = size + WHOLE_FROM_F;

	if (!(size < WHOLE_FROM_F))
		return x + 0.0f;
	return __builtin_copysignf(sum - WHOLE_FROM_F, x);
}

float truncf(float x)
{
	float size = __builtin_fabsf(x);
	float whole = rintf(size);

	return __builtin_copysignf(whole > size ? whole - 1.0f : whole, x);
}

float floorf(float x)
{
	float whole = rintf(x);

	return __builtin_copysignf(whole > x ? whole - 1.0f : whole, x);
}

float ceilf(float x)
{
	float whole = rintf(x);

	return __builtin_copysignf(whole < x ? whole + 1.0f : whole, x);
}
