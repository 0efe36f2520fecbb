/* SPDX-License-Identifier: Apache-2.0 */
/* What the parts of the ring-3 shim share: selectors, the trap frame, the guest's own tables. */
#ifndef KRUNLAB_RING3_H
#define KRUNLAB_RING3_H

/* The layout of Linux on x86-64, which hosts that emulate ring 0 know best. */
#define SEL_KERNEL_CODE 0x10
#define SEL_KERNEL_DATA 0x18
#define SEL_USER_DATA 0x2b
#define SEL_USER_CODE 0x33
#define SEL_TSS 0x40

/*
 * The exceptions that push an error code: 8, 10 to 14, 17, 21, 29 and 30 (Intel SDM 3, 6.15; AMD
 * APM 2, 8.2).
 */
#define ERROR_CODE_VECTORS 0x60227d00

#define RING0_STACK_SIZE 4096
#define KERNEL_BOOT_STACK_SIZE 16384

#ifndef __ASSEMBLY__
#include <stdint.h>

/* The ports are 65536 bits; the byte of ones that ends them is required (Intel SDM 1, 19.5.2). */
struct tss {
	uint32_t reserved0;
	uint64_t rsp[3];
	uint64_t reserved1;
	uint64_t ist[7];
	uint64_t reserved2;
	uint16_t reserved3;
	uint16_t io_map;
	uint8_t ports[8192];
	uint8_t end;
} __attribute__((packed));

/* What vectors.S leaves on the ring-0 stack, lowest address first. */
struct trap_frame {
	uint64_t r15, r14, r13, r12, r11, r10, r9, r8;
	uint64_t rdi, rsi, rbp, rbx, rdx, rcx, rax;
	uint64_t vector, error;
	uint64_t rip, cs, rflags, rsp, ss;
};

/* The operand of lgdt and lidt, and what the CPU keeps of it. */
struct table_pointer {
	uint16_t limit;
	uint64_t base;
} __attribute__((packed));

/* The kernel's tables and interrupt flag as it believes them to be. */
struct guest_state {
	struct table_pointer gdt;
	struct table_pointer idt;
	uint16_t tr;
	volatile int interrupts_on;
};

extern struct guest_state krunlab_guest;

/*
 * Carries out the privileged instruction at frame->rip and steps over it. Returns 0 where it is
 * not one of those that the shim knows; the frame is then unchanged.
 */
int krunlab_privileged(struct trap_frame *frame);

/* Where a ModRM operand lies and how long its encoding is. */
struct operand {
	uint64_t *reg;    /* the register, or NULL for memory */
	uint64_t address; /* of the memory operand */
	unsigned int length; /* ModRM, SIB and displacement, in bytes */
};

/*
 * Decodes the ModRM byte at code with the given REX prefix (0 where there is none). The
 * instruction must end with the operand, since RIP-relative addresses count from its end.
 */
struct operand krunlab_operand(struct trap_frame *frame, const uint8_t *code, uint8_t rex);

/* The general register of that number (0 RAX to 15 R15). */
uint64_t *krunlab_register(struct trap_frame *frame, unsigned int number);

/* A gate of a 64-bit interrupt descriptor table (Intel SDM 3, 6.14.1). */
struct gate {
	uint16_t offset_low;
	uint16_t selector;
	uint8_t ist;
	uint8_t type;
	uint16_t offset_middle;
	uint32_t offset_high;
	uint32_t reserved;
};

#define RING0_VECTORS 256
extern struct gate krunlab_ring0_idt[RING0_VECTORS];

/* Fills in the gates, all of them for the shim's own vectors. */
void krunlab_fill_vectors(void);

/* Lets the kernel's first writes of the GS bases pass where the bases are right already. */
void krunlab_spare_gs_writes(void);

/* Ends the VM by the keyboard controller's reset line. */
void krunlab_end_vm(void) __attribute__((noreturn));

static inline void port_write(uint16_t port, uint8_t value)
{
	__asm__ __volatile__("outb %0, %1" : : "a"(value), "d"(port));
}

#endif /* !__ASSEMBLY__ */
#endif /* KRUNLAB_RING3_H */
