/* SPDX-License-Identifier: Apache-2.0 */
/* Intel 82C54 data sheet, 'Control word format' and 'Mode 4'. */
#include "interval_timer.h"

#include "ports.h"

#define CHANNEL_0 0x40
#define CONTROL 0x43
#define LATCH_0 0x00
#define MODE_4_LOW_HIGH 0x38 /* channel 0, low byte then high byte, one strobe at the end */

void krunlab_timer_interrupt_in(unsigned int ticks)
{
	port_write(CONTROL, MODE_4_LOW_HIGH);
	port_write(CHANNEL_0, ticks & 0xff);
	port_write(CHANNEL_0, ticks >> 8);
}

void krunlab_timer_start(void)
{
	krunlab_timer_interrupt_in(KRUNLAB_TIMER_MOST);
}

unsigned int krunlab_timer_elapsed(void)
{
	unsigned int count;

	port_write(CONTROL, LATCH_0);
	count = port_read(CHANNEL_0);
	count |= port_read(CHANNEL_0) << 8;
	return KRUNLAB_TIMER_MOST - count;
}
