/* SPDX-License-Identifier: Apache-2.0 */
#include <platform_api_vmcore.h>

/*
 * Unbuffered, and so in order with what the module writes: libc would hold these lines back until
 * the end, which a module that never ends does not reach.
 */
int os_vprintf(const char *format, va_list ap)
{
	return vdprintf(STDERR_FILENO, format, ap);
}
