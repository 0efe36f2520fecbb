/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Page faults in mappings that allow no access: what lies beyond a module's memory, of the 8 GiB
 * that WAMR reserves for it, and the page it touches to leave a host function with an exception.
 */
#include <uk/arch/lcpu.h>
#include <uk/arch/traps.h>
#include <uk/assert.h>
#include <uk/config.h>
#include <uk/event.h>
#include <uk/vmem.h>

#include "faults.h"

/* Before the handler of ukvmem, which would print a fault that it cannot mend; a token of its own. */
#define BEFORE_UKVMEM 0

/* The red zone of the System V ABI, which the interrupted function may be using. */
#define RED_ZONE 128

static void leave(void *address)
{
	krunlab_wamr_fault(address);
	UK_CRASH("No module has memory at %p\n", address);
}

static bool allows_nothing(unsigned long address)
{
	struct uk_vas *space = uk_vas_get_active();
	const struct uk_vma *area = space ? uk_vma_find(space, address) : NULL;

	return area && area->attr == PAGE_ATTR_PROT_NONE;
}

/*
 * Lets the interrupted code go on in leave(), on its own stack: a jump out of the trap itself would
 * leave interrupts disabled.
 */
static int on_page_fault(void *data)
{
	struct ukarch_trap_ctx *trap = data;
	struct __regs *regs = trap->regs;

	if (!krunlab_wamr_takes_faults() || !allows_nothing(trap->fault_address))
		return UK_EVENT_NOT_HANDLED;
	regs->rdi = trap->fault_address;
	regs->rsp = ((regs->rsp - RED_ZONE) & ~15UL) - sizeof(long);
	regs->rip = (unsigned long)leave;
	return UK_EVENT_HANDLED;
}

UK_EVENT_HANDLER_PRIO(UKARCH_TRAP_PAGE_FAULT, on_page_fault, BEFORE_UKVMEM);
