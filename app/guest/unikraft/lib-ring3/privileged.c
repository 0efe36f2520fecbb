/* SPDX-License-Identifier: Apache-2.0 */
/* Carries out what the kernel may not do for itself in ring 3. */
#include <krunlab/ring3_ports.h>

#include "ring3.h"

#define REX_W 0x8
#define REX_R 0x4

#define OP_FAR_RETURN 0xcb
#define OP_MOV_SREG 0x8e
#define OP_HLT 0xf4
#define OP_CLI 0xfa
#define OP_STI 0xfb
#define OP_TWO_BYTES 0x0f

/* Second bytes. */
#define OP_GROUP_6 0x00
#define OP_GROUP_7 0x01
#define OP_CLTS 0x06
#define OP_INVD 0x08
#define OP_WBINVD 0x09
#define OP_MOV_FROM_CR 0x20
#define OP_MOV_TO_CR 0x22
#define OP_WRMSR 0x30
#define OP_RDMSR 0x32

/* ModRM bytes of group 7 that are instructions of their own. */
#define MODRM_XSETBV 0xd1
#define MODRM_SWAPGS 0xf8

struct guest_state krunlab_guest;

static uint64_t read_cr(unsigned int number)
{
	uint64_t value = 0;

	switch (number) {
	case 0: __asm__ __volatile__("movq %%cr0, %0" : "=r"(value)); break;
	case 2: __asm__ __volatile__("movq %%cr2, %0" : "=r"(value)); break;
	case 3: __asm__ __volatile__("movq %%cr3, %0" : "=r"(value)); break;
	case 4: __asm__ __volatile__("movq %%cr4, %0" : "=r"(value)); break;
	}
	return value;
}

static void write_cr(unsigned int number, uint64_t value)
{
	switch (number) {
	case 0: __asm__ __volatile__("movq %0, %%cr0" : : "r"(value)); break;
	case 2: __asm__ __volatile__("movq %0, %%cr2" : : "r"(value)); break;
	case 3: __asm__ __volatile__("movq %0, %%cr3" : : "r"(value) : "memory"); break;
	case 4: __asm__ __volatile__("movq %0, %%cr4" : : "r"(value)); break;
	}
}

/* mov between a control register and a general one; returns the length after the opcode. */
static unsigned int move_cr(struct trap_frame *frame, const uint8_t *modrm, uint8_t rex, int write)
{
	unsigned int number = modrm[0] >> 3 & 7;
	struct operand op = krunlab_operand(frame, modrm, rex);

	if (!op.reg || rex & REX_R || number == 1 || number > 4)
		return 0;
	if (write)
		write_cr(number, *op.reg);
	else
		*op.reg = read_cr(number);
	return op.length;
}

/* lgdt, lidt, invlpg, xsetbv, swapgs; returns the length after the opcode. */
static unsigned int group_7(struct trap_frame *frame, const uint8_t *modrm, uint8_t rex)
{
	struct operand op = krunlab_operand(frame, modrm, rex);

	if (modrm[0] == MODRM_XSETBV) {
		__asm__ __volatile__("xsetbv" : : "a"((uint32_t)frame->rax),
				     "d"((uint32_t)frame->rdx), "c"((uint32_t)frame->rcx));
		return op.length;
	}
	if (modrm[0] == MODRM_SWAPGS) {
		__asm__ __volatile__("swapgs");
		return op.length;
	}
	if (op.reg)
		return 0;
	switch (modrm[0] >> 3 & 7) {
	case 2:
		krunlab_guest.gdt = *(struct table_pointer *)op.address;
		return op.length;
	case 3:
		krunlab_guest.idt = *(struct table_pointer *)op.address;
		return op.length;
	case 7:
		__asm__ __volatile__("invlpg %0" : : "m"(*(uint8_t *)op.address) : "memory");
		return op.length;
	default:
		return 0;
	}
}

/* ltr: remembered only, since the CPU's task register is the shim's. */
static unsigned int group_6(struct trap_frame *frame, const uint8_t *modrm, uint8_t rex)
{
	struct operand op = krunlab_operand(frame, modrm, rex);

	if ((modrm[0] >> 3 & 7) != 3)
		return 0;
	krunlab_guest.tr = op.reg ? *op.reg : *(uint16_t *)op.address;
	return op.length;
}

static void read_msr(struct trap_frame *frame)
{
	uint32_t low, high;

	__asm__ __volatile__("rdmsr" : "=a"(low), "=d"(high) : "c"((uint32_t)frame->rcx));
	frame->rax = low;
	frame->rdx = high;
}

static void write_port(const struct trap_frame *frame)
{
	const uint8_t *byte = (const uint8_t *)frame->rsi;

	for (uint64_t left = frame->rcx; left > 0; left--)
		port_write((uint16_t)frame->rdx, *byte++);
}

/* Two-byte opcodes; returns the length after 0x0f. */
static unsigned int two_bytes(struct trap_frame *frame, const uint8_t *code, uint8_t rex)
{
	unsigned int length = 0;

	switch (code[0]) {
	case OP_GROUP_6:
		length = group_6(frame, code + 1, rex);
		break;
	case OP_GROUP_7:
		length = group_7(frame, code + 1, rex);
		break;
	case OP_MOV_FROM_CR:
		length = move_cr(frame, code + 1, rex, 0);
		break;
	case OP_MOV_TO_CR:
		length = move_cr(frame, code + 1, rex, 1);
		break;
	case OP_CLTS:
		__asm__ __volatile__("clts");
		return 1;
	case OP_INVD:
		if (frame->rax == KRUNLAB_RING3_PORT_WRITE) {
			write_port(frame);
			return 1;
		}
		/* fall through */
	case OP_WBINVD:
		__asm__ __volatile__("wbinvd" : : : "memory");
		return 1;
	case OP_WRMSR:
		__asm__ __volatile__("wrmsr" : : "a"((uint32_t)frame->rax),
				     "d"((uint32_t)frame->rdx), "c"((uint32_t)frame->rcx));
		return 1;
	case OP_RDMSR:
		read_msr(frame);
		return 1;
	}
	return length ? length + 1 : 0;
}

/*
 * No interrupt is ever delivered: a halt that waits for one returns at once, so that its caller
 * looks at the clock again, and a halt with interrupts off means the end.
 */
static void halt(void)
{
	if (!krunlab_guest.interrupts_on)
		krunlab_end_vm();
}

int krunlab_privileged(struct trap_frame *frame)
{
	const uint8_t *code = (const uint8_t *)frame->rip;
	unsigned int length = 1;
	uint8_t rex = 0;

	if ((*code & 0xf0) == 0x40)
		rex = *code++;
	switch (*code) {
	case OP_CLI:
		krunlab_guest.interrupts_on = 0;
		break;
	case OP_STI:
		krunlab_guest.interrupts_on = 1;
		break;
	case OP_HLT:
		halt();
		break;
	case OP_MOV_SREG:
		/* The selectors of ring 3 stay as the shim loaded them. */
		length += krunlab_operand(frame, code + 1, rex).length;
		break;
	case OP_FAR_RETURN:
		if (!(rex & REX_W))
			return 0;
		frame->rip = ((uint64_t *)frame->rsp)[0];
		frame->rsp += 2 * sizeof(uint64_t);
		return 1;
	case OP_TWO_BYTES:
		length = two_bytes(frame, code + 1, rex);
		if (!length)
			return 0;
		length++;
		break;
	default:
		return 0;
	}
	frame->rip = (uint64_t)code + length;
	return 1;
}
