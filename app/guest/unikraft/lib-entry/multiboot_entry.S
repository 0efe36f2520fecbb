/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Entry point for Multiboot: 32-bit protected mode, EAX holds the magic number, EBX points to the
 * information structure, and there is no stack yet (Multiboot Specification 0.6.96, 'Machine
 * state'). Sends the mark T3 and goes on to the kernel's own entry with both registers unharmed.
 */
#include <krunlab/mark.h>

/* Sends AL and adds it to the sum in CL. */
.macro send_al
	addb	%al, %cl
	outb	%al, %dx
.endm

/* Sends the four bytes of a register, the lowest first, and leaves it zero. */
.macro send_word reg
	.rept 4
	movl	\reg, %eax
	send_al
	shrl	$8, \reg
	.endr
.endm

.section .text.32.boot, "ax"
.code32
.globl krunlab_multiboot_entry
.type krunlab_multiboot_entry, @function
krunlab_multiboot_entry:
	movl	%eax, %esi
	rdtsc
	movl	%eax, %ebp
	movl	%edx, %edi
	movl	$KRUNLAB_MARK_PORT, %edx
	xorl	%ecx, %ecx		/* CL: the sum */

	movb	$KRUNLAB_MARK_SYNC, %al
	send_al
	movb	$KRUNLAB_MARK_ENTRY, %al
	send_al
	send_word %ebp
	send_word %edi
	send_word %ebp
	movb	%cl, %al
	outb	%al, %dx

	movl	%esi, %eax
	jmp	_multiboot_entry
.size krunlab_multiboot_entry, . - krunlab_multiboot_entry
