/* SPDX-License-Identifier: Apache-2.0 */
/* Waiting for a time or for an interrupt, as the scheduler asks the platform for. */
#include <stdint.h>

#include <uk/config.h>
#include <uk/bitops.h>
#include <uk/plat/lcpu.h>
#include <uk/plat/time.h>
#include <uk/plat/common/_time.h>

#include "interval_timer.h"

/* A shorter time passes while the timer is set. */
#define LEAST_TICKS 16
#define NANOSECONDS UINT64_C(1000000000)

/* Set by the interrupt controller's driver for an interrupt that is a thread's to handle. */
unsigned long sched_have_pending_events;

static void wait_for_interrupt(uint64_t nanoseconds)
{
#if CONFIG_LIBKRUNLAB_NO_INTERRUPTS
	(void)nanoseconds;
#else
	uint64_t ticks = nanoseconds < NANOSECONDS ?
				 nanoseconds * KRUNLAB_TIMER_HZ / NANOSECONDS :
				 KRUNLAB_TIMER_MOST;

	if (ticks < LEAST_TICKS) {
		/* Lets one in that waits. */
		ukplat_lcpu_enable_irq();
		ukplat_lcpu_disable_irq();
		return;
	}
	krunlab_timer_interrupt_in(ticks < KRUNLAB_TIMER_MOST ? ticks : KRUNLAB_TIMER_MOST);
	ukplat_lcpu_halt_irq();
#endif
}

void time_block_until(__snsec until)
{
	__snsec now;

	while ((now = ukplat_monotonic_clock()) < until) {
		wait_for_interrupt(until - now);
		if (__uk_test_and_clear_bit(0, &sched_have_pending_events))
			break;
	}
}
