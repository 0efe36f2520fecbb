/* SPDX-License-Identifier: Apache-2.0 */
/* What WAMR's core takes from an operating system, from the kernel's own functions. */
#include <platform_api_vmcore.h>

#include <uk/plat/time.h>

#include <krunlab/console.h>

void *os_malloc(unsigned size)
{
	return malloc(size);
}

void *os_realloc(void *piece, unsigned size)
{
	return realloc(piece, size);
}

void os_free(void *piece)
{
	free(piece);
}

int os_vprintf(const char *format, va_list ap)
{
	krunlab_console_print(format, ap);
	return 0;
}

uint64 os_time_get_boot_us(void)
{
	return ukplat_monotonic_clock() / 1000;
}

uint64 os_time_thread_cputime_us(void)
{
	return os_time_get_boot_us();
}
