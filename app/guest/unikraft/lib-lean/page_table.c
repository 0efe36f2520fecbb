/* SPDX-License-Identifier: Apache-2.0 */
/* The platform's boot page table and what it says of it, in place of its pagetable64.S. */
#include <krunlab/page_table.h>

#include <uk/arch/limits.h>
#include <uk/plat/memory.h>

#define ENTRIES 512
#define GIBS 4
#define LARGE_PAGE 0x200000ULL

#define PRESENT 0x1
#define WRITABLE 0x2
#define USER 0x4
#define LARGE 0x80

uint64_t x86_bpt_pml4[ENTRIES] __attribute__((aligned(__PAGE_SIZE)));
static uint64_t pdpt[ENTRIES] __attribute__((aligned(__PAGE_SIZE)));
static uint64_t directories[GIBS * ENTRIES] __attribute__((aligned(__PAGE_SIZE)));
/* In small pages, so that an access through NULL faults. */
static uint64_t first_pages[ENTRIES] __attribute__((aligned(__PAGE_SIZE)));

/* What is mapped (see uk/plat/memory.h): without paging, the kernel reads its end and no more. */
struct ukplat_memregion_desc bpt_unmap_mrd = {
	.len = (__u64)GIBS << 30,
	.pg_count = ((__u64)GIBS << 30) / __PAGE_SIZE,
};

void krunlab_write_page_table(int user)
{
	uint64_t flags = PRESENT | WRITABLE | (user ? USER : 0);

	for (uint64_t i = 1; i < ENTRIES; i++)
		first_pages[i] = i * __PAGE_SIZE | flags;
	for (uint64_t i = 0; i < GIBS * ENTRIES; i++)
		directories[i] = i * LARGE_PAGE | flags | LARGE;
	directories[0] = (uint64_t)first_pages | flags;
	for (int i = 0; i < GIBS; i++)
		pdpt[i] = (uint64_t)&directories[i * ENTRIES] | flags;
	x86_bpt_pml4[0] = (uint64_t)pdpt | flags;
}
