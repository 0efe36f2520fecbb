/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Code that wamrc compiled calls a function of WASI as a C function: the execution environment,
 * then the parameters, by the System V ABI for AMD64. One such entry for each function tells its
 * index, and all go on to one C function with the parameters in an array.
 */
#include "stubs.h"

/* Of the longest signature, path_open's. What lies beyond a shorter one is read and not used. */
#define PARAMETERS 9

#define X(name, signature) stub
#define F X

.text
.balign STUB_SIZE
.globl krunlab_wamr_wasi_stubs
krunlab_wamr_wasi_stubs:
.set index, 0
.macro stub
	.balign	STUB_SIZE
	movl	$index, %eax
	jmp	call_function
	.set	index, index + 1
.endm
#include <krunlab/wasi_functions.h>

/* The sixth parameter and those after it come on the stack, above the return address. */
call_function:
	.rept PARAMETERS - 5
	pushq	8 * (PARAMETERS - 5)(%rsp)
	.endr
	pushq	%r9
	pushq	%r8
	pushq	%rcx
	pushq	%rdx
	pushq	%rsi
	movq	%rsp, %rdx
	movl	%eax, %esi
	call	krunlab_wamr_wasi_call
	addq	$(8 * PARAMETERS), %rsp
	ret
