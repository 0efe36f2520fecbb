/* SPDX-License-Identifier: Apache-2.0 */
/*
 * In place of the interrupt controller's driver. The linker puts these in its place (--wrap, see
 * Makefile.uk), so that nothing refers to it any more.
 */
#include <stdint.h>

#include <uk/intctlr.h>

#include <krunlab/firmware.h>

#define PIC1_MASK 0x21
#define PIC2_MASK 0xa1
#define ALL_LINES 0xff

int __wrap_uk_intctlr_probe(void);
int __wrap_uk_intctlr_init(struct uk_alloc *a);
int __wrap_uk_intctlr_irq_register(unsigned int irq, uk_intctlr_irq_handler_func_t handler,
				   void *arg);

static void port_write(uint16_t port, uint8_t value)
{
	__asm__ __volatile__("outb %0, %1" : : "a"(value), "d"(port));
}

int __wrap_uk_intctlr_probe(void)
{
	if (krunlab_firmware_ran) {
		port_write(PIC1_MASK, ALL_LINES);
		port_write(PIC2_MASK, ALL_LINES);
	}
	return 0;
}

int __wrap_uk_intctlr_init(struct uk_alloc *a)
{
	(void)a;
	return 0;
}

/* The platform registers the timer's, and does not live without it. */
int __wrap_uk_intctlr_irq_register(unsigned int irq, uk_intctlr_irq_handler_func_t handler,
				   void *arg)
{
	(void)irq;
	(void)handler;
	(void)arg;
	return 0;
}
