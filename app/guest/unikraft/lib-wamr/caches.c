/* SPDX-License-Identifier: Apache-2.0 */
/* What WAMR does to caches after it wrote code: nothing, x86 keeps its instruction cache coherent. */
#include <platform_api_vmcore.h>

void os_dcache_flush(void)
{
}

void os_icache_flush(void *start, size_t len)
{
	(void)start;
	(void)len;
}
