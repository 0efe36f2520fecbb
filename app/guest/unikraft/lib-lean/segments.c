/* SPDX-License-Identifier: Apache-2.0 */
#include "segments.h"

#include <krunlab/ring3_tables.h>

#include <uk/arch/ctx.h>
#include <uk/arch/types.h>
#include <uk/essentials.h>

#include <x86/desc.h>
#include <kvm-x86/traps.h>

/* Enough for a handler that prints, or that saves all registers of the CPU. */
#define INTERRUPT_STACK_SIZE 16384

static __align(UKARCH_SP_ALIGN) __u8 stacks[STACKS][INTERRUPT_STACK_SIZE];
static __align(8) struct tss64 tss;
static __align(8) struct seg_desc32 gdt[GDT_NUM_ENTRIES];

static void describe_tss(void)
{
	struct seg_desc64 *desc = (void *)&gdt[GDT_DESC_TSS_LO];

	for (int i = 0; i < STACKS; i++)
		tss.ist[i] = (__u64)stacks[i + 1];
	desc->limit_lo = sizeof(tss) - 1;
	desc->base_lo = (__u64)&tss;
	desc->base_hi = (__u64)&tss >> 24;
	desc->type = GDT_DESC_TYPE_TSS_AVAIL;
	desc->p = 1;
}

#if !CONFIG_LIBKRUNLAB_RING3
static void load(const struct desc_table_ptr64 *pointer)
{
	__asm__ __volatile__("lgdt %0\n\t"
			     "pushq %1\n\t"
			     "leaq 1f(%%rip), %%rax\n\t"
			     "pushq %%rax\n\t"
			     "lretq\n"
			     "1:\n\t"
			     "movl %2, %%es\n\t"
			     "movl %2, %%ss\n\t"
			     "movl %2, %%ds\n\t"
			     "movl %3, %%fs\n\t"
			     "movl %3, %%gs\n\t"
			     "ltr %w4"
			     :
			     : "m"(*pointer), "i"(GDT_DESC_OFFSET(GDT_DESC_CODE)),
			       "r"(GDT_DESC_OFFSET(GDT_DESC_DATA)), "r"(0),
			       "r"(GDT_DESC_OFFSET(GDT_DESC_TSS_LO))
			     : "rax", "memory");
}
#endif

void krunlab_load_segments(void)
{
	struct desc_table_ptr64 pointer = { sizeof(gdt) - 1, (__u64)gdt };

	gdt[GDT_DESC_CODE].raw = GDT_DESC_CODE64_VAL;
	gdt[GDT_DESC_DATA].raw = GDT_DESC_DATA64_VAL;
	describe_tss();
#if CONFIG_LIBKRUNLAB_RING3
	krunlab_ring3_gdt(pointer.base, pointer.limit, GDT_DESC_OFFSET(GDT_DESC_TSS_LO));
#else
	load(&pointer);
#endif
}
