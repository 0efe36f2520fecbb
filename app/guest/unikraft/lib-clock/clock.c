/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The platform's clock by the time stamp counter, in place of its tscclock.c. Nanoseconds are
 * taken from all ticks since the start, so that no rounding adds up.
 */
#include <stdint.h>

#include <uk/arch/types.h>
#include <uk/print.h>
#include <kvm/tscclock.h>

#include "frequency.h"

#define NANOSECONDS UINT64_C(1000000000)
#define FRACTION_BITS 32

static uint64_t start;
/* Nanoseconds for each tick, with 32 bits behind the point; 0 until the frequency is known. */
static uint64_t scale;

int tscclock_init(void)
{
	uint64_t hz;

	start = read_tsc();
	hz = krunlab_tsc_frequency();
	scale = (NANOSECONDS << FRACTION_BITS) / hz;
	uk_pr_info("Clock source: TSC, frequency is %lu Hz\n", (unsigned long)hz);
	return 0;
}

__u64 tscclock_monotonic(void)
{
	return (unsigned __int128)(read_tsc() - start) * scale >> FRACTION_BITS;
}
