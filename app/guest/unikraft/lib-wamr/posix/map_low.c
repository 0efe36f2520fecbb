/* SPDX-License-Identifier: Apache-2.0 */
/*
 * mmap with MAP_32BIT, which Unikraft's does not know: relocations of compiled code reach 2 GiB,
 * and the kernel, whose functions that code calls, lies at 1 MiB.
 */
#include <platform_api_vmcore.h>

/* Between those addresses nothing is mapped: RAM beyond the image appears at 16 GiB. */
#define LOWEST (UINT64_C(1) << 30)
#define LIMIT_32BIT (UINT64_C(1) << 31)

static void *place(size_t size)
{
	static uintptr_t next = LOWEST;
	size_t page = os_getpagesize();
	uintptr_t here = next;

	if (size > LIMIT_32BIT - here)
		return NULL;
	next += (size + page - 1) & ~(page - 1);
	return (void *)here;
}

/* Takes the place of mmap in posix_memmap.c; without a free place it answers as mmap would. */
void *krunlab_wamr_mmap(void *hint, size_t size, int prot, int flags, int fd, off_t offset);

void *krunlab_wamr_mmap(void *hint, size_t size, int prot, int flags, int fd, off_t offset)
{
	if (!hint && (flags & MAP_32BIT))
		hint = place(size);
	return mmap(hint, size, prot, flags, fd, offset);
}
