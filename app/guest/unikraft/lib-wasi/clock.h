/* SPDX-License-Identifier: Apache-2.0 */
#ifndef KRUNLAB_WASI_CLOCK_H
#define KRUNLAB_WASI_CLOCK_H

#include <stdbool.h>
#include <stdint.h>

#include <uk/plat/time.h>

enum wasi_clock {
	WASI_CLOCK_REALTIME = 0,
	WASI_CLOCK_MONOTONIC = 1,
	WASI_CLOCK_PROCESS = 2,
	WASI_CLOCK_THREAD = 3,
};

/* The time of one of WASI's clocks in nanoseconds; false where there is no such clock. */
bool krunlab_wasi_now(uint32_t clock, uint64_t *now);

#endif /* KRUNLAB_WASI_CLOCK_H */
