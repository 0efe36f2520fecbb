/* SPDX-License-Identifier: Apache-2.0 */
/* The platform's boot page table and what it says of it, in place of its pagetable64.S. */
#include <krunlab/page_table.h>
#include <krunlab/zero_page.h>

#include <uk/arch/limits.h>
#include <uk/plat/memory.h>

#define ENTRIES 512
#define GIBS 4
#define LARGE_PAGE 0x200000ULL

#define PRESENT 0x1
#define WRITABLE 0x2
#define USER 0x4
/*
 * Accessed and dirty, as if the CPU had been there. Where a hypervisor keeps a table of its own
 * beside this one, it takes in the neighbours of a page only if they were accessed, and maps for
 * reading only what was never written: each page of the image would cost it an exit or two.
 */
#define TOUCHED 0x60
#define LARGE 0x80

#define GIB_SHIFT 30
#define CPUID_EXTENDED 0x80000001
#define CPUID_EDX_PAGE1GB (1U << 26)

uint64_t x86_bpt_pml4[ENTRIES] __attribute__((aligned(__PAGE_SIZE)));
static uint64_t pdpt[ENTRIES] __attribute__((aligned(__PAGE_SIZE)));
static uint64_t directories[GIBS][ENTRIES] __attribute__((aligned(__PAGE_SIZE)));
/* In small pages, so that an access through NULL faults. */
static uint64_t first_pages[ENTRIES] __attribute__((aligned(__PAGE_SIZE)));

/* What is mapped (see uk/plat/memory.h): without paging, the kernel reads its end and no more. */
struct ukplat_memregion_desc bpt_unmap_mrd;

static int has_huge_pages(void)
{
	uint32_t eax = CPUID_EXTENDED, ebx, ecx = 0, edx;

	__asm__ __volatile__("cpuid" : "+a"(eax), "=b"(ebx), "+c"(ecx), "=d"(edx));
	return (edx & CPUID_EDX_PAGE1GB) != 0;
}

static void map_in_large_pages(uint64_t gib, uint64_t flags)
{
	uint64_t *directory = directories[gib];

	for (uint64_t i = 0; i < ENTRIES; i++)
		directory[i] = gib << GIB_SHIFT | i * LARGE_PAGE | flags | LARGE;
	pdpt[gib] = (uint64_t)directory | flags;
}

/*
 * Without interrupts there are no devices but ports, and a table for the GiBs that hold neither RAM
 * nor the platform's devices would be written and resident for nothing.
 */
static uint64_t gibs_in_use(const uint8_t *zero_page)
{
#if CONFIG_LIBKRUNLAB_NO_INTERRUPTS
	const struct e820_entry *table = (const void *)(zero_page + ZP_E820_TABLE);
	uint64_t end = 1;

	for (unsigned int i = 0; i < zero_page[ZP_E820_COUNT]; i++) {
		if (table[i].type == E820_RAM && table[i].addr + table[i].size > end)
			end = table[i].addr + table[i].size;
	}
	end = ((end - 1) >> GIB_SHIFT) + 1;
	return end < GIBS ? end : GIBS;
#else
	(void)zero_page;
	return GIBS;
#endif
}

void krunlab_write_page_table(int user, const uint8_t *zero_page)
{
	uint64_t flags = PRESENT | WRITABLE | TOUCHED | (user ? USER : 0);
	/* The shim is for a KVM that emulates ring 0: it has no such pages, and each CPUID is an exit. */
	int huge = !user && has_huge_pages();
	uint64_t gibs = gibs_in_use(zero_page);

	for (uint64_t i = 1; i < ENTRIES; i++)
		first_pages[i] = i * __PAGE_SIZE | flags;
	map_in_large_pages(0, flags);
	directories[0][0] = (uint64_t)first_pages | flags;
	/* A page of a GiB spares a table that would have to be written, and be resident. */
	for (uint64_t gib = 1; gib < gibs; gib++) {
		if (huge)
			pdpt[gib] = gib << GIB_SHIFT | flags | LARGE;
		else
			map_in_large_pages(gib, flags);
	}
	x86_bpt_pml4[0] = (uint64_t)pdpt | flags;
	bpt_unmap_mrd.len = gibs << GIB_SHIFT;
	bpt_unmap_mrd.pg_count = bpt_unmap_mrd.len / __PAGE_SIZE;
}
