/* SPDX-License-Identifier: Apache-2.0 */
/* The small services that WAMR's core expects of a platform. */
#include <wasm_c_api.h>
#include <platform_api_vmcore.h>

#include "stack_boundary.h"

static uint8_t *stack_boundary;

int bh_platform_init(void)
{
	return 0;
}

void bh_platform_destroy(void)
{
}

int os_printf(const char *format, ...)
{
	va_list ap;
	int written;

	va_start(ap, format);
	written = os_vprintf(format, ap);
	va_end(ap);
	return written;
}

void krunlab_wamr_set_stack_boundary(uint8_t *lowest)
{
	stack_boundary = lowest;
}

uint8_t *os_thread_get_stack_boundary(void)
{
	return stack_boundary;
}

void os_thread_jit_write_protect_np(bool enabled)
{
	(void)enabled;
}

/* Referred to by the core, defined in the C API, which is left out; no trap object ever exists. */
void wasm_trap_delete(wasm_trap_t *trap)
{
	(void)trap;
}
