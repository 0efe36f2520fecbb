/* SPDX-License-Identifier: Apache-2.0 */
/* The first C code in ring 3: what must be done there, then the kernel's own entry. */
#include <stdint.h>

#include <uk/arch/paging.h>
#include <uk/plat/common/lcpu.h>

#include <krunlab/clock.h>
#include <krunlab/page_table.h>

#include "ring3.h"

#define TABLE_ENTRIES 512
#define ADDRESS_BITS 0x000ffffffffff000ULL
#define LEVELS 4

extern uint64_t x86_bpt_pml4[];

/* The kernel's boot code for this protocol; it takes the zero page as it is. */
void lxboot_entry(struct lcpu *lcpu, void *zero_page);

void krunlab_kernel_start(void *zero_page);

#if CONFIG_LIBKRUNLAB_LEAN
static void open_page_table(const uint8_t *zero_page)
{
	krunlab_write_page_table(1, zero_page);
}
#else
/* Accessed and dirty, as if the CPU had been there: see lib-lean/page_table.c. */
#define TOUCHED (X86_PTE_ACCESSED | X86_PTE_DIRTY)

/* Opens a page table to ring 3. All levels count: a page is open only if each allows it. */
static void open_table(uint64_t *table, int level)
{
	for (int i = 0; i < TABLE_ENTRIES; i++) {
		if (!(table[i] & X86_PTE_PRESENT))
			continue;
		table[i] |= X86_PTE_US | TOUCHED;
		if (level > 1 && !(table[i] & X86_PTE_PSE))
			open_table((uint64_t *)(table[i] & ADDRESS_BITS), level - 1);
	}
}

static void open_page_table(const uint8_t *zero_page)
{
	(void)zero_page;
	open_table(x86_bpt_pml4, LEVELS);
}
#endif

void krunlab_kernel_start(void *zero_page)
{
	struct lcpu *lcpu = lcpu_get(0);

	krunlab_fill_vectors();
	krunlab_spare_gs_writes();

	/* Done here and not in ring 0, where these thousands of instructions may be emulated. */
	open_page_table(zero_page);
	__asm__ __volatile__("movq %0, %%cr3" : : "r"(x86_bpt_pml4) : "memory");

#if CONFIG_LIBKRUNLAB_CLOCK
	krunlab_read_tsc_hz(zero_page);
#endif

	/*
	 * The kernel's own CPU start is stepped over: it would look for its structure under the
	 * APIC id that CPUID tells, and in ring 3 that is the host's.
	 */
	lcpu->state = LCPU_STATE_INIT;
	lxboot_entry(lcpu, zero_page);
}
