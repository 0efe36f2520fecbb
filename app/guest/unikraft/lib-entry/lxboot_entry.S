/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Entry point for the 64-bit Linux boot protocol: RSI points to the zero page, paging maps the
 * first GiB one to one, SSE is off (Documentation/arch/x86/boot.rst of Linux, '64-bit boot
 * protocol').
 */
#include <uk/config.h>

.section .bss
.balign 16
	.skip 512
entry_stack:

.section .text.64.boot, "ax"
.code64
.globl krunlab_lxboot_entry
.type krunlab_lxboot_entry, @function
krunlab_lxboot_entry:
	cld
	/* The protocol promises no stack. */
	leaq	entry_stack(%rip), %rsp
	movq	%rsi, %rbx
	movq	%rsi, %rdi
	call	krunlab_lxboot_prepare
#if CONFIG_LIBKRUNLAB_RING3
	movq	%rbx, %rsi
	jmp	krunlab_ring3_enter
#else
#if CONFIG_LIBKRUNLAB_LEAN
	xorl	%edi, %edi
	movq	%rbx, %rsi
	call	krunlab_write_page_table
#endif
#if CONFIG_LIBKRUNLAB_CLOCK
	movq	%rbx, %rdi
	call	krunlab_read_tsc_hz
#endif
	movq	%rbx, %rsi
	jmp	_lxboot_entry
#endif
.size krunlab_lxboot_entry, . - krunlab_lxboot_entry
