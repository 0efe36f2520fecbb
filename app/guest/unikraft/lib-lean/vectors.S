/* SPDX-License-Identifier: Apache-2.0 */
/*
 * One entry for each vector, which tells its number, and one way for all: to the platform's
 * handler of that exception, or to the interrupt controller's driver.
 */
#include <uk/arch/lcpu.h>

#include "vectors.h"

.text
.code64
.balign ENTRY_SIZE
.globl krunlab_vectors_lean
krunlab_vectors_lean:
.set vector, 0
.rept VECTORS
	.balign	ENTRY_SIZE
	.if vector >= EXCEPTIONS || !((ERROR_CODE_VECTORS >> vector) & 1)
	pushq	$0
	.endif
	pushq	%rdi
	movl	$vector, %edi
	jmp	enter
	.set	vector, vector + 1
.endr

/* Builds struct __regs: the error code and RDI are there already. */
enter:
	cld
	pushq	%rsi
	pushq	%rdx
	pushq	%rcx
	pushq	%rax
	pushq	%r8
	pushq	%r9
	pushq	%r10
	pushq	%r11
	pushq	%rbx
	pushq	%rbp
	pushq	%r12
	pushq	%r13
	pushq	%r14
	pushq	%r15
	subq	$__REGS_PAD_SIZE, %rsp
	movl	%edi, %eax
	movq	%rsp, %rdi
#if INTERRUPTS
	cmpl	$EXCEPTIONS, %eax
	jae	interrupt
#endif
	movq	__REGS_OFFSETOF_ORIG_RAX(%rsp), %rsi
	call	*krunlab_trap_handlers(, %rax, 8)
#if INTERRUPTS
	jmp	leave
interrupt:
	leal	-EXCEPTIONS(%rax), %esi
	call	uk_intctlr_xpic_handle_irq
leave:
#endif
	addq	$__REGS_PAD_SIZE, %rsp
	popq	%r15
	popq	%r14
	popq	%r13
	popq	%r12
	popq	%rbp
	popq	%rbx
	popq	%r11
	popq	%r10
	popq	%r9
	popq	%r8
	popq	%rax
	popq	%rcx
	popq	%rdx
	popq	%rsi
	popq	%rdi
	addq	$8, %rsp
	iretq
