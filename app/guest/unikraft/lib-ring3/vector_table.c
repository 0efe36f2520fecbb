/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The gates of the shim's interrupt descriptor table. They are written in ring 3, before anything
 * there can trap: where ring 0 is emulated, this loop would be the longest part of the start.
 */
#include "ring3.h"

#define EXCEPTIONS 32
#define STUB_SIZE 16

#define GATE_INTERRUPT 0x8e /* present, DPL 0, 64-bit interrupt gate */

extern const uint8_t krunlab_vectors[];
extern const uint8_t krunlab_dropped_interrupt[];

struct gate krunlab_ring0_idt[RING0_VECTORS] __attribute__((aligned(16)));

static void set_gate(struct gate *gate, const uint8_t *handler)
{
	gate->offset_low = (uint64_t)handler;
	gate->selector = SEL_KERNEL_CODE;
	gate->type = GATE_INTERRUPT;
	gate->offset_middle = (uint64_t)handler >> 16;
	gate->offset_high = (uint64_t)handler >> 32;
}

void krunlab_fill_vectors(void)
{
	for (int i = 0; i < RING0_VECTORS; i++)
		set_gate(&krunlab_ring0_idt[i],
			 i < EXCEPTIONS ? krunlab_vectors + i * STUB_SIZE : krunlab_dropped_interrupt);
}
