/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Entry point for PVH, by which QEMU's -kernel starts a 64-bit ELF image: 32-bit protected mode,
 * paging off, EBX points to the start information (Xen's docs/misc/pvh.pandoc). It sets up what
 * the 64-bit Linux boot protocol promises and goes on as if entered by that, so that one image
 * runs under both kinds of VMM.
 */
#include <uk/config.h>

#define PVH_NOTE_ENTRY 18	/* XEN_ELFNOTE_PHYS32_ENTRY */

#define PTE_TABLE 0x3		/* present, writable */
#define PTE_LARGE 0x83		/* the same, and a page of 2 MiB */
#define LARGE_PAGE 0x200000

#define CR0_PE_WP_PG 0x80010001
#define CR4_PAE 0x20
#define MSR_EFER 0xc0000080
#define EFER_LME 0x100

#define SEL_CODE 0x08
#define SEL_DATA 0x10

.section .note.Xen, "a", @note
	.balign 4
	.long	2f - 1f
	.long	4f - 3f
	.long	PVH_NOTE_ENTRY
1:	.asciz	"Xen"
2:	.balign 4
3:	.long	krunlab_pvh_entry
4:	.balign 4

.section .data
.balign 8
gdt:
	.quad	0
	.quad	0x00af9b000000ffff
	.quad	0x00cf93000000ffff
gdt_pointer:
	.word	. - gdt - 1
	.long	gdt

.section .bss
.balign 16
	.skip	512
pvh_stack:

/*
 * The first GiB, one to one. The kernel's own table cannot serve: it leaves out page 0, where the
 * start information may lie.
 */
.balign 4096
pml4:
	.skip	4096
pdpt:
	.skip	4096
directory:
	.skip	4096

.section .text.32.boot, "ax"
.code32
.globl krunlab_pvh_entry
.type krunlab_pvh_entry, @function
krunlab_pvh_entry:
	cli
	cld
	lgdt	gdt_pointer
	movl	$pdpt + PTE_TABLE, pml4
	movl	$directory + PTE_TABLE, pdpt
	movl	$PTE_LARGE, %eax
	movl	$directory, %edi
1:	movl	%eax, (%edi)
	addl	$LARGE_PAGE, %eax
	addl	$8, %edi
	cmpl	$directory + 4096, %edi
	jb	1b
	movl	$CR4_PAE, %eax
	movl	%eax, %cr4
	movl	$pml4, %eax
	movl	%eax, %cr3
	movl	$MSR_EFER, %ecx
	movl	$EFER_LME, %eax
	xorl	%edx, %edx
	wrmsr
	movl	$CR0_PE_WP_PG, %eax
	movl	%eax, %cr0
	ljmp	$SEL_CODE, $in_64_bits

.code64
in_64_bits:
	movl	$SEL_DATA, %eax
	movl	%eax, %ds
	movl	%eax, %es
	movl	%eax, %ss
	leaq	pvh_stack(%rip), %rsp
	movl	%ebx, %edi
	call	krunlab_pvh_zero_page
	movq	%rax, %rsi
	jmp	krunlab_lxboot_entry
.size krunlab_pvh_entry, . - krunlab_pvh_entry
