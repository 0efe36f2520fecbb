/* SPDX-License-Identifier: Apache-2.0 */
/* lib-native's rounding and choosing against the C library's, bit for bit but for a NaN's payload. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The functions under test carry a prefix; see how the test is compiled. */
#define BOTH(T, name) T name(T x); T krunlab_##name(T x);
BOTH(double, ceil) BOTH(double, floor) BOTH(double, trunc) BOTH(double, rint)
BOTH(float, ceilf) BOTH(float, floorf) BOTH(float, truncf) BOTH(float, rintf)

static uint64_t bits(double x)
{
	uint64_t value;

	memcpy(&value, &x, sizeof(value));
	return x != x ? 1 : value;
}

static void same(const char *name, double x, double mine, double theirs)
{
	if (bits(mine) == bits(theirs))
		return;
	printf("%s(%a) is %a, not %a\n", name, x, mine, theirs);
	exit(1);
}

static void check(double x)
{
	float f = (float)x;

	same("ceil", x, krunlab_ceil(x), ceil(x));
	same("floor", x, krunlab_floor(x), floor(x));
	same("trunc", x, krunlab_trunc(x), trunc(x));
	same("rint", x, krunlab_rint(x), rint(x));
	same("ceilf", f, krunlab_ceilf(f), ceilf(f));
	same("floorf", f, krunlab_floorf(f), floorf(f));
	same("truncf", f, krunlab_truncf(f), truncf(f));
	same("rintf", f, krunlab_rintf(f), rintf(f));
}

int main(void)
{
	static const double corners[] = { 0.0, 0.25, 0.5, 0.75, 1.0, 1.5, 2.5, 0x1p-1074, 0x1p22, 0x1p23,
					  0x1.fffffep22, 0x1p51, 0x1p52, 0x1p53, 0x1.fffffffffffffp51,
					  0x1.fffffffffffffp1023, 1.0 / 0.0, 0.0 / 0.0 };

	for (size_t i = 0; i < sizeof(corners) / sizeof(corners[0]); i++) {
		check(corners[i]);
		check(-corners[i]);
	}
	for (int i = 0; i < 2000000; i++) {
		uint64_t random = (uint64_t)rand() << 42 ^ (uint64_t)rand() << 21 ^ rand();
		double x;

		memcpy(&x, &random, sizeof(x));
		check(x);
		check((double)(int64_t)(random >> 40) / 4 - 1000000);
	}
	return 0;
}
