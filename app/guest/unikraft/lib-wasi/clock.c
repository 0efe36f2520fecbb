/* SPDX-License-Identifier: Apache-2.0 */
#include "call.h"
#include "functions.h"

#include "clock.h"

/* The kernel counts whole nanoseconds of the time stamp counter. */
#define RESOLUTION 1

bool krunlab_wasi_now(uint32_t clock, uint64_t *now)
{
	switch (clock) {
	case WASI_CLOCK_REALTIME:
		*now = ukplat_wall_clock();
		return true;
	case WASI_CLOCK_MONOTONIC:
	/* There is one process with one thread, and it runs from the start to the end. */
	case WASI_CLOCK_PROCESS:
	case WASI_CLOCK_THREAD:
		*now = ukplat_monotonic_clock();
		return true;
	default:
		return false;
	}
}

uint32_t krunlab_wasi_clock_time_get(wasi_call call)
{
	uint64_t now;

	if (!krunlab_wasi_now(wasi_u32(call, 0), &now))
		return WASI_INVAL;
	return wasi_result(wasi_store(call, wasi_u32(call, 2), now, 8));
}

uint32_t krunlab_wasi_clock_res_get(wasi_call call)
{
	uint64_t now;

	if (!krunlab_wasi_now(wasi_u32(call, 0), &now))
		return WASI_INVAL;
	return wasi_result(wasi_store(call, wasi_u32(call, 1), RESOLUTION, 8));
}
