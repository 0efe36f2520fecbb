/* SPDX-License-Identifier: Apache-2.0 */
/*
 * WAMR's memory mappings, taken from the heap: an image without paging has no mmap, and its heap is
 * readable, writable and executable alike.
 */
#include <platform_api_vmcore.h>

#define LIMIT_32BIT (UINT64_C(1) << 31)

static size_t whole_pages(size_t size)
{
	size_t page = os_getpagesize();

	return (size + page - 1) & ~(page - 1);
}

void *os_mmap(void *hint, size_t size, int prot, int flags, os_file_handle file)
{
	size_t length = whole_pages(size);
	void *memory;

	(void)hint;
	(void)prot;
	(void)file;
	if (length < size || (flags & MMAP_MAP_FIXED))
		return NULL;
	if (posix_memalign(&memory, os_getpagesize(), length) != 0)
		return NULL;
	/* Relocations of compiled code reach 2 GiB; RAM and so the heap may be larger. */
	if ((flags & MMAP_MAP_32BIT) && (uintptr_t)memory + length > LIMIT_32BIT) {
		free(memory);
		return NULL;
	}
	memset(memory, 0, length);
	return memory;
}

void os_munmap(void *addr, size_t size)
{
	(void)size;
	free(addr);
}

void *os_mremap(void *old_addr, size_t old_size, size_t new_size)
{
	return os_mremap_slow(old_addr, old_size, new_size);
}

int os_mprotect(void *addr, size_t size, int prot)
{
	(void)addr;
	(void)size;
	(void)prot;
	return 0;
}
