/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Sets up the CPU for a kernel in ring 3: descriptor tables, control registers and a first page
 * table. It runs where every instruction may be emulated, so it does no more than it must.
 */
#include "ring3.h"

#include <uk/config.h>
#include <uk/plat/common/lcpu.h>

#define DESC_TSS 0x89       /* present, 64-bit TSS, available */

/* Present, writable, open to ring 3; with PSE an entry of a page directory maps 2 MiB. */
#define PTE_OPEN 0x7
#define PTE_PSE 0x80
#define LARGE_PAGE 0x200000ULL

#define CR0_MP (1UL << 1)
#define CR0_EM (1UL << 2)
#define CR0_TS (1UL << 3)
#define CR0_NE (1UL << 5)
#define CR4_OSFXSR (1UL << 9)
#define CR4_OSXMMEXCPT (1UL << 10)
#define CR4_FSGSBASE (1UL << 16)
#define CR4_OSXSAVE (1UL << 18)
#define CPUID1_ECX_XSAVE (1U << 26)
#define CPUID1_ECX_AVX (1U << 28)
#define CPUID7_EBX_FSGSBASE (1U << 0)
#define XCR0_X87_SSE 0x3
#define XCR0_AVX 0x4
#define MSR_GS_BASE 0xc0000101U
#define MSR_KERNEL_GS_BASE 0xc0000102U

extern uint8_t krunlab_ring0_stack[RING0_STACK_SIZE];
extern const uint8_t _end[];

static struct tss tss;
static uint64_t gdt[] __attribute__((aligned(16))) = {
	0,
	0x00cf9b000000ffff, /* 0x08: ring-0 code, 32 bits */
	0x00af9b000000ffff, /* 0x10: ring-0 code, 64 bits */
	0x00cf93000000ffff, /* 0x18: ring-0 data */
	0x00cffb000000ffff, /* 0x20: ring-3 code, 32 bits */
	0x00cff3000000ffff, /* 0x28: ring-3 data */
	0x00affb000000ffff, /* 0x30: ring-3 code, 64 bits */
	0,
	0, 0, /* 0x40: TSS, filled in below */
};

/* Until ring 3 has opened the kernel's own table: the image and all below it, one to one. */
static uint64_t pml4[512] __attribute__((aligned(4096)));
static uint64_t pdpt[512] __attribute__((aligned(4096)));
static uint64_t directory[512] __attribute__((aligned(4096)));

void krunlab_descend(void);

static void cpuid(uint32_t leaf, uint32_t *ebx, uint32_t *ecx)
{
	uint32_t eax = leaf, edx;

	*ecx = 0;
	__asm__ __volatile__("cpuid" : "+a"(eax), "=b"(*ebx), "+c"(*ecx), "=d"(edx));
}

static void load_page_table(void)
{
	pml4[0] = (uint64_t)pdpt | PTE_OPEN;
	pdpt[0] = (uint64_t)directory | PTE_OPEN;
	for (uint64_t page = 0; page * LARGE_PAGE < (uint64_t)_end; page++)
		directory[page] = page * LARGE_PAGE | PTE_OPEN | PTE_PSE;
	__asm__ __volatile__("movq %0, %%cr3" : : "r"(pml4) : "memory");
}

static void load_segments(void)
{
	struct table_pointer pointer = { sizeof(gdt) - 1, (uint64_t)gdt };
	uint64_t base = (uint64_t)&tss;
	uint64_t limit = sizeof(tss) - 1;

	tss.rsp[0] = (uint64_t)krunlab_ring0_stack + RING0_STACK_SIZE;
	tss.io_map = (uint8_t *)tss.ports - (uint8_t *)&tss;
	tss.end = 0xff;
	gdt[SEL_TSS / 8] = (limit & 0xffff) | (base & 0xffffff) << 16 |
			   (uint64_t)DESC_TSS << 40 | (base >> 24 & 0xff) << 56;
	gdt[SEL_TSS / 8 + 1] = base >> 32;
	__asm__ __volatile__("lgdt %0\n\t"
			     "pushq %1\n\t"
			     "leaq 1f(%%rip), %%rax\n\t"
			     "pushq %%rax\n\t"
			     "lretq\n"
			     "1:\n\t"
			     "movl %2, %%ss\n\t"
			     "movl %3, %%ds\n\t"
			     "movl %3, %%es\n\t"
			     "ltr %w4"
			     :
			     : "m"(pointer), "i"(SEL_KERNEL_CODE), "r"(SEL_KERNEL_DATA),
			       "r"(SEL_USER_DATA), "r"(SEL_TSS)
			     : "rax", "memory");
}

/* Its gates are filled in by ring 3, which has what it takes to do so quickly (vector_table.c). */
static void load_vectors(void)
{
	struct table_pointer pointer = { sizeof(krunlab_ring0_idt) - 1, (uint64_t)krunlab_ring0_idt };

	__asm__ __volatile__("lidt %0" : : "m"(pointer));
}

static void enable_fpu(void)
{
	uint32_t features7, features1, unused;
	uint64_t cr0, cr4;

	cpuid(1, &unused, &features1);
	cpuid(7, &features7, &unused);
	__asm__ __volatile__("movq %%cr0, %0" : "=r"(cr0));
	__asm__ __volatile__("movq %%cr4, %0" : "=r"(cr4));
	cr0 = (cr0 | CR0_NE | CR0_MP) & ~(CR0_TS | CR0_EM);
	cr4 |= CR4_OSFXSR | CR4_OSXMMEXCPT;
	if (features1 & CPUID1_ECX_XSAVE)
		cr4 |= CR4_OSXSAVE;
	if (features7 & CPUID7_EBX_FSGSBASE)
		cr4 |= CR4_FSGSBASE;
	__asm__ __volatile__("movq %0, %%cr0" : : "r"(cr0));
	__asm__ __volatile__("movq %0, %%cr4" : : "r"(cr4));
	if (features1 & CPUID1_ECX_XSAVE) {
		uint32_t xcr0 = XCR0_X87_SSE | (features1 & CPUID1_ECX_AVX ? XCR0_AVX : 0);

		__asm__ __volatile__("xsetbv" : : "a"(xcr0), "d"(0), "c"(0));
	}
}

static void write_msr(uint32_t msr, uint64_t value)
{
	__asm__ __volatile__("wrmsr" : : "c"(msr), "a"((uint32_t)value), "d"((uint32_t)(value >> 32)));
}

/* Where the kernel will want them (gs_base.c): here it costs no trap. */
static void load_gs_bases(void)
{
	uint64_t first_cpu = (uint64_t)lcpu_get(0);

	write_msr(MSR_GS_BASE, first_cpu);
	write_msr(MSR_KERNEL_GS_BASE, first_cpu);
}

void krunlab_descend(void)
{
	load_page_table();
	load_segments();
	load_vectors();
	enable_fpu();
	load_gs_bases();
}
