/* SPDX-License-Identifier: Apache-2.0 */
#ifndef KRUNLAB_CLOCK_FREQUENCY_H
#define KRUNLAB_CLOCK_FREQUENCY_H

#include <stdint.h>

static inline uint64_t read_tsc(void)
{
	return __builtin_ia32_rdtsc();
}

/* As the command line tells it, or 0. */
extern uint64_t krunlab_given_tsc_hz;

/* Hertz of the time stamp counter: as given on the command line, else as measured. */
uint64_t krunlab_tsc_frequency(void);

#endif /* KRUNLAB_CLOCK_FREQUENCY_H */
