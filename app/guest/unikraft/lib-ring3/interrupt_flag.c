/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The kernel's interrupt flag as a variable. Locks and allocations turn interrupts off and on
 * hundreds of times in a boot, and each cli or sti would cost a trap into an emulated ring 0.
 * The linker puts these in the place of the platform's own (--wrap, see Makefile.uk); what the
 * platform calls within itself still traps and works on the same variable.
 */
#include <uk/plat/lcpu.h>

#include "ring3.h"

void __wrap_ukplat_lcpu_enable_irq(void);
void __wrap_ukplat_lcpu_disable_irq(void);
unsigned long __wrap_ukplat_lcpu_save_irqf(void);
void __wrap_ukplat_lcpu_restore_irqf(unsigned long flags);
int __wrap_ukplat_lcpu_irqs_disabled(void);

void __wrap_ukplat_lcpu_enable_irq(void)
{
	krunlab_guest.interrupts_on = 1;
}

void __wrap_ukplat_lcpu_disable_irq(void)
{
	krunlab_guest.interrupts_on = 0;
}

unsigned long __wrap_ukplat_lcpu_save_irqf(void)
{
	unsigned long flags = krunlab_guest.interrupts_on;

	krunlab_guest.interrupts_on = 0;
	return flags;
}

void __wrap_ukplat_lcpu_restore_irqf(unsigned long flags)
{
	krunlab_guest.interrupts_on = flags != 0;
}

int __wrap_ukplat_lcpu_irqs_disabled(void)
{
	return !krunlab_guest.interrupts_on;
}
