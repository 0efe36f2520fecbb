/* SPDX-License-Identifier: Apache-2.0 */
/*
 * WAMR's memory mappings, taken from the heap: an image without paging has no mmap, and its heap is
 * readable, writable and executable alike.
 */
#include <platform_api_vmcore.h>

#define LIMIT_32BIT (UINT64_C(1) << 31)

/*
 * What is really asked for where size bytes are wanted; 0 where that overflows. The page allocator
 * adds a page and hands out powers of two, so less would save nothing, and the rest is room to grow.
 */
static size_t room(size_t size)
{
	size_t page = os_getpagesize();
	size_t whole = 2 * page;

	while (whole != 0 && whole - page < size)
		whole *= 2;
	return whole ? whole - page : 0;
}

void *os_mmap(void *hint, size_t size, int prot, int flags, os_file_handle file)
{
	void *memory;

	(void)hint;
	(void)prot;
	(void)file;
	if ((flags & MMAP_MAP_FIXED) || room(size) == 0)
		return NULL;
	if (posix_memalign(&memory, os_getpagesize(), room(size)) != 0)
		return NULL;
	/* Relocations of compiled code reach 2 GiB; RAM and so the heap may be larger. */
	if ((flags & MMAP_MAP_32BIT) && (uintptr_t)memory + size > LIMIT_32BIT) {
		free(memory);
		return NULL;
	}
	memset(memory, 0, size);
	return memory;
}

void os_munmap(void *addr, size_t size)
{
	(void)size;
	free(addr);
}

void *os_mremap(void *old_addr, size_t old_size, size_t new_size)
{
	if (new_size > room(old_size))
		return os_mremap_slow(old_addr, old_size, new_size);
	if (new_size > old_size)
		memset((uint8_t *)old_addr + old_size, 0, new_size - old_size);
	return old_addr;
}

int os_mprotect(void *addr, size_t size, int prot)
{
	(void)addr;
	(void)size;
	(void)prot;
	return 0;
}
