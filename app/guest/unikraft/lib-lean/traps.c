/* SPDX-License-Identifier: Apache-2.0 */
/* The interrupt descriptor table and the handlers behind it, in place of the platform's traps.c. */
#include <uk/arch/lcpu.h>
#include <uk/assert.h>
#include <uk/print.h>
#include <uk/essentials.h>

#include <x86/desc.h>
#include <kvm-x86/traps.h>

#include <krunlab/ring3_tables.h>

#include "segments.h"
#include "vectors.h"

/* The three handlers that belong to this platform alone; the others are in plat/common. */
DECLARE_TRAP_EVENT(UKARCH_TRAP_NMI);
DECLARE_TRAP_EC(nmi, "NMI", UKARCH_TRAP_NMI)
DECLARE_TRAP_EC(double_fault, "double fault", NULL)
DECLARE_TRAP_EC(virt_error, "virtualization error", NULL)

typedef void (*handler)(struct __regs *regs, unsigned long error_code);

#define HANDLER(name) [TRAP_##name] = (handler)(void (*)(void))do_##name
#define DECLARE(name) void do_##name(struct __regs *regs, unsigned long error_code)

DECLARE(divide_error);
DECLARE(int3);
DECLARE(overflow);
DECLARE(bounds);
DECLARE(invalid_op);
DECLARE(no_device);
DECLARE(invalid_tss);
DECLARE(no_segment);
DECLARE(stack_error);
DECLARE(gp_fault);
DECLARE(page_fault);
DECLARE(alignment_check);
DECLARE(machine_check);
void do_debug(struct __regs *regs);
void do_coproc_error(struct __regs *regs);
void do_simd_error(struct __regs *regs);

extern const handler krunlab_trap_handlers[EXCEPTIONS];
extern const __u8 krunlab_vectors_lean[];

/* The last three take no error code; one that is passed does no harm. */
const handler krunlab_trap_handlers[EXCEPTIONS] = {
	HANDLER(divide_error), HANDLER(nmi), HANDLER(int3), HANDLER(overflow), HANDLER(bounds),
	HANDLER(invalid_op), HANDLER(no_device), HANDLER(double_fault), HANDLER(invalid_tss),
	HANDLER(no_segment), HANDLER(stack_error), HANDLER(gp_fault), HANDLER(page_fault),
	HANDLER(alignment_check), HANDLER(machine_check), HANDLER(virt_error), HANDLER(debug),
	HANDLER(coproc_error), HANDLER(simd_error),
};

static struct seg_gate_desc64 idt[VECTORS] __align(8);

static unsigned int stack_of(int vector)
{
	switch (vector) {
	case TRAP_debug:
	case TRAP_nmi:
	case TRAP_int3:
	case TRAP_double_fault:
	case TRAP_machine_check:
		return STACK_CRITICAL;
	default:
		return vector < EXCEPTIONS ? STACK_TRAP : STACK_INTERRUPT;
	}
}

void traps_table_init(void)
{
	for (int i = 0; i < VECTORS; i++) {
		__u64 entry = (__u64)krunlab_vectors_lean + i * ENTRY_SIZE;

		if (i < EXCEPTIONS && !krunlab_trap_handlers[i])
			continue;
		idt[i].offset_lo = entry & 0xffff;
		idt[i].offset_hi = entry >> 16;
		idt[i].selector = IDT_DESC_OFFSET(IDT_DESC_CODE);
		idt[i].ist = stack_of(i);
		idt[i].type = IDT_DESC_TYPE_INTR;
		idt[i].dpl = IDT_DESC_DPL_KERNEL;
		idt[i].p = 1;
	}
}

void traps_lcpu_init(struct lcpu *this_lcpu __unused)
{
	struct desc_table_ptr64 pointer = { sizeof(idt) - 1, (__u64)idt };

	krunlab_load_segments();
#if CONFIG_LIBKRUNLAB_RING3
	krunlab_ring3_idt(pointer.base, pointer.limit);
#else
	__asm__ __volatile__("lidt %0" : : "m"(pointer));
#endif
}
