/* SPDX-License-Identifier: Apache-2.0 */
/* As much of the kernel's memory regions as the archive reader needs, for its test. */
#ifndef STAND_IN_MEMORY_H
#define STAND_IN_MEMORY_H

#include <stddef.h>

#define UKPLAT_MEMRT_INITRD 1

struct ukplat_memregion_desc {
	unsigned long vbase;
	unsigned long pg_off;
	size_t len;
};

int ukplat_memregion_find(struct ukplat_memregion_desc **found);

#define ukplat_memregion_foreach(region, type, flags, mask)                                        \
	for (int left = ukplat_memregion_find(region); left; left = 0)

#endif /* STAND_IN_MEMORY_H */
