/* SPDX-License-Identifier: Apache-2.0 */
#include <krunlab/ring3_tables.h>

#include "ring3.h"

void krunlab_ring3_gdt(uint64_t base, uint16_t limit, uint16_t task)
{
	krunlab_guest.gdt = (struct table_pointer){ limit, base };
	krunlab_guest.tr = task;
}

void krunlab_ring3_idt(uint64_t base, uint16_t limit)
{
	krunlab_guest.idt = (struct table_pointer){ limit, base };
}
