/* SPDX-License-Identifier: Apache-2.0 */
#include "frequency.h"

#include "interval_timer.h"

static uint64_t measured(void)
{
	uint64_t start;
	unsigned int ticks;

	krunlab_timer_start();
	start = read_tsc();
	do
		ticks = krunlab_timer_elapsed();
	while (ticks < KRUNLAB_TIMER_HZ / 20);
	return (read_tsc() - start) * KRUNLAB_TIMER_HZ / ticks;
}

uint64_t krunlab_tsc_frequency(void)
{
	return krunlab_given_tsc_hz ? krunlab_given_tsc_hz : measured();
}
