/* SPDX-License-Identifier: Apache-2.0 */
/* Channel 0 of the i8254 interval timer, counting down once from its largest value. */
#ifndef KRUNLAB_CLOCK_INTERVAL_TIMER_H
#define KRUNLAB_CLOCK_INTERVAL_TIMER_H

#define KRUNLAB_TIMER_HZ 1193182
#define KRUNLAB_TIMER_MOST 0xffff

/* Starts at the most, without an interrupt that anybody waits for. */
void krunlab_timer_start(void);

/* Ticks since then; true up to the most, 54.9 ms. */
unsigned int krunlab_timer_elapsed(void);

/* Asks for one interrupt in so many ticks, 1 to the most. */
void krunlab_timer_interrupt_in(unsigned int ticks);

#endif /* KRUNLAB_CLOCK_INTERVAL_TIMER_H */
