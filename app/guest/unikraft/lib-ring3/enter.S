/* SPDX-License-Identifier: Apache-2.0 */
/* From ring 0 down to ring 3, with the zero page in RSI. */
#include "ring3.h"

.section .bss
.balign 16
.globl krunlab_ring0_stack
krunlab_ring0_stack:
	.skip RING0_STACK_SIZE
ring0_stack_top:
kernel_boot_stack:
	.skip KERNEL_BOOT_STACK_SIZE
kernel_boot_stack_top:

.section .rodata
mxcsr_at_reset:
	.long 0x1f80

.section .text.64.boot, "ax"
.code64
.globl krunlab_ring3_enter
.type krunlab_ring3_enter, @function
krunlab_ring3_enter:
	leaq	ring0_stack_top(%rip), %rsp
	movq	%rsi, %rbx
	call	krunlab_descend
	movq	%rbx, %rsi

	leaq	kernel_boot_stack_top(%rip), %rax
	leaq	in_ring3(%rip), %rcx
	pushq	$SEL_USER_DATA
	pushq	%rax
	pushq	$0x2			/* RFLAGS: interrupts off, IOPL 0 */
	pushq	$SEL_USER_CODE
	pushq	%rcx
	iretq

in_ring3:
	fninit
	ldmxcsr	mxcsr_at_reset(%rip)
	xorl	%ebp, %ebp
	movq	%rsi, %rdi
	call	krunlab_kernel_start
	ud2
.size krunlab_ring3_enter, . - krunlab_ring3_enter
