/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The shim's own trap vectors: every exception leaves the same frame (struct trap_frame) and
 * calls krunlab_trap. Hardware interrupts are dropped: the shim delivers none.
 */
#include "ring3.h"

/* Stubs lie 16 bytes apart, so that krunlab_descend can tell their addresses. */
.macro exception vector, has_error
	.balign 16
.if !\has_error
	pushq	$0
.endif
	pushq	$\vector
	jmp	enter_trap
.endm

.text
.code64
.balign 16
.globl krunlab_vectors
krunlab_vectors:
.altmacro
.set vector, 0
.rept 32
	.if (ERROR_CODE_VECTORS >> vector) & 1
	exception %vector, 1
	.else
	exception %vector, 0
	.endif
	.set vector, vector + 1
.endr
.noaltmacro

.balign 16
.globl krunlab_dropped_interrupt
krunlab_dropped_interrupt:
	iretq

enter_trap:
	cld
	pushq	%rax
	pushq	%rcx
	pushq	%rdx
	pushq	%rbx
	pushq	%rbp
	pushq	%rsi
	pushq	%rdi
	pushq	%r8
	pushq	%r9
	pushq	%r10
	pushq	%r11
	pushq	%r12
	pushq	%r13
	pushq	%r14
	pushq	%r15
	movq	%rsp, %rdi
	call	krunlab_trap
	popq	%r15
	popq	%r14
	popq	%r13
	popq	%r12
	popq	%r11
	popq	%r10
	popq	%r9
	popq	%r8
	popq	%rdi
	popq	%rsi
	popq	%rbp
	popq	%rbx
	popq	%rdx
	popq	%rcx
	popq	%rax
	addq	$16, %rsp
	iretq
