/* SPDX-License-Identifier: Apache-2.0 */
/* ModRM operands in 64-bit mode (Intel SDM 2, 2.1.5 and 2.2.1). */
#include "ring3.h"

#define REX_X 0x2
#define REX_B 0x1

#define RM_SIB 4
#define RM_DISP32 5
#define NO_INDEX 4

uint64_t *krunlab_register(struct trap_frame *frame, unsigned int number)
{
	switch (number) {
	case 0: return &frame->rax;
	case 1: return &frame->rcx;
	case 2: return &frame->rdx;
	case 3: return &frame->rbx;
	case 4: return &frame->rsp;
	case 5: return &frame->rbp;
	case 6: return &frame->rsi;
	case 7: return &frame->rdi;
	/* R8 to R15 lie in the frame one below the other. */
	default: return &frame->r8 - (number - 8);
	}
}

static int32_t read32(const uint8_t *p)
{
	return p[0] | p[1] << 8 | p[2] << 16 | (uint32_t)p[3] << 24;
}

/* The part of the address that a SIB byte tells; *no_base where a 32-bit displacement follows. */
static uint64_t scaled(struct trap_frame *frame, uint8_t sib, uint8_t rex, int mod, int *no_base)
{
	unsigned int index = (sib >> 3 & 7) | (rex & REX_X ? 8 : 0);
	unsigned int base = (sib & 7) | (rex & REX_B ? 8 : 0);
	uint64_t address = 0;

	if (index != NO_INDEX)
		address = *krunlab_register(frame, index) << (sib >> 6);
	*no_base = mod == 0 && (sib & 7) == RM_DISP32;
	if (!*no_base)
		address += *krunlab_register(frame, base);
	return address;
}

struct operand krunlab_operand(struct trap_frame *frame, const uint8_t *code, uint8_t rex)
{
	struct operand op = { 0, 0, 1 };
	int mod = code[0] >> 6;
	int rm = code[0] & 7;
	int disp32 = mod == 2;

	if (mod == 3) {
		op.reg = krunlab_register(frame, rm | (rex & REX_B ? 8 : 0));
		return op;
	}
	if (rm == RM_SIB) {
		int no_base;

		op.address = scaled(frame, code[op.length++], rex, mod, &no_base);
		disp32 |= no_base;
	} else if (mod == 0 && rm == RM_DISP32) {
		/* Relative to the next instruction: nothing follows the operands decoded here. */
		op.address = (uint64_t)code + 5;
		disp32 = 1;
	} else {
		op.address = *krunlab_register(frame, rm | (rex & REX_B ? 8 : 0));
	}
	if (mod == 1) {
		op.address += (int8_t)code[op.length];
		op.length += 1;
	} else if (disp32) {
		op.address += read32(code + op.length);
		op.length += 4;
	}
	return op;
}
