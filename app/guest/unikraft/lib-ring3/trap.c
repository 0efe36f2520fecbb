/* SPDX-License-Identifier: Apache-2.0 */
/* Where every exception arrives: carried out here, or handed on to the kernel. */
#include "ring3.h"

#define VECTOR_INVALID_OPCODE 6
#define VECTOR_GENERAL_PROTECTION 13

#define FLAG_TF 0x100UL
#define FLAG_IF 0x200UL
#define FLAG_RF 0x10000UL

#define COM1 0x3f8
#define KEYBOARD_COMMAND 0x64
#define PULSE_RESET 0xfe

/* Offset of the first interrupt stack in a 64-bit TSS. */
#define TSS_IST1 36

void krunlab_trap(struct trap_frame *frame);

void krunlab_end_vm(void)
{
	port_write(KEYBOARD_COMMAND, PULSE_RESET);
	for (;;)
		__asm__ __volatile__("cli; hlt");
}

static void say(const char *text)
{
	while (*text)
		port_write(COM1, *text++);
}

static void say_hex(uint64_t value)
{
	for (int shift = 60; shift >= 0; shift -= 4)
		port_write(COM1, "0123456789abcdef"[value >> shift & 0xf]);
}

static void die(const struct trap_frame *frame, const char *why)
{
	say("\r\nring-3 shim: ");
	say(why);
	say(", vector 0x");
	say_hex(frame->vector);
	say(" error 0x");
	say_hex(frame->error);
	say(" rip 0x");
	say_hex(frame->rip);
	say(" rsp 0x");
	say_hex(frame->rsp);
	say("\r\n");
	krunlab_end_vm();
}

/* The base of the TSS that the kernel believes to have loaded. */
static uint64_t guest_tss(void)
{
	const uint64_t *desc = (const uint64_t *)(krunlab_guest.gdt.base + (krunlab_guest.tr & ~7));

	return (desc[0] >> 16 & 0xffffff) | (desc[0] >> 56) << 24 | desc[1] << 32;
}

/* Makes the frame return to the kernel's own handler, as if the CPU had called it. */
static void forward(struct trap_frame *frame)
{
	const uint64_t *gate = (const uint64_t *)(krunlab_guest.idt.base + frame->vector * 16);
	uint64_t *stack = (uint64_t *)frame->rsp;
	unsigned int ist;

	if (frame->vector * 16 + 15 > krunlab_guest.idt.limit)
		die(frame, "a trap before the kernel had a handler for it");
	ist = gate[0] >> 32 & 7;
	if (ist)
		stack = *(uint64_t **)(guest_tss() + TSS_IST1 + (ist - 1) * 8);
	stack = (uint64_t *)((uint64_t)stack & ~15UL);
	*--stack = frame->ss;
	*--stack = frame->rsp;
	*--stack = krunlab_guest.interrupts_on ? frame->rflags | FLAG_IF : frame->rflags & ~FLAG_IF;
	*--stack = frame->cs;
	*--stack = frame->rip;
	if (ERROR_CODE_VECTORS >> frame->vector & 1)
		*--stack = frame->error;
	frame->rsp = (uint64_t)stack;
	frame->rip = (gate[0] & 0xffff) | (gate[0] >> 48) << 16 | gate[1] << 32;
	frame->rflags &= ~(FLAG_TF | FLAG_RF);
}

void krunlab_trap(struct trap_frame *frame)
{
	if (!(frame->cs & 3))
		die(frame, "a trap in ring 0");
	if (frame->vector == VECTOR_GENERAL_PROTECTION || frame->vector == VECTOR_INVALID_OPCODE) {
		if (krunlab_privileged(frame))
			return;
	}
	forward(frame);
}
