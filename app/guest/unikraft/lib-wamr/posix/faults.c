/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Faulting accesses beyond a module's memory, told to WAMR as signals are elsewhere. Unikraft
 * delivers no signals, so its page fault event is taken instead.
 */
#include <platform_api_vmcore.h>

#include "faults.h"

static os_signal_handler tell_wamr;

bool krunlab_wamr_takes_faults(void)
{
	return tell_wamr != NULL;
}

/* Where WAMR expects the fault, it leaves by longjmp and this never returns. */
void krunlab_wamr_fault(void *address)
{
	tell_wamr(address);
}

int os_thread_signal_init(os_signal_handler handler)
{
	tell_wamr = handler;
	return 0;
}

void os_thread_signal_destroy(void)
{
	tell_wamr = NULL;
}

bool os_thread_signal_inited(void)
{
	return krunlab_wamr_takes_faults();
}

/* No signal is ever masked, and there is no frame of one to leave. */
void os_signal_unmask(void)
{
}

void os_sigreturn(void)
{
}
