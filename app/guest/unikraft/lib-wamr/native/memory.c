/* SPDX-License-Identifier: Apache-2.0 */
/*
 * WAMR's memory mappings, taken from the heap, which is readable, writable and executable alike
 * where there is no paging. Memory that nobody had before is not cleared: a module's pages become
 * resident when it touches them, as they would in a process.
 */
#include <platform_api_vmcore.h>

#include <krunlab/heap.h>

#define LIMIT_32BIT (UINT64_C(1) << 31)
/* What compiled code and Wasm values may count on; whole pages would only leave gaps. */
#define ALIGN 64

void *os_mmap(void *hint, size_t size, int prot, int flags, os_file_handle file)
{
	void *memory;

	(void)hint;
	(void)prot;
	(void)file;
	if (flags & MMAP_MAP_FIXED)
		return NULL;
	memory = krunlab_heap_take_zeroed(ALIGN, size);
	/* Relocations of compiled code reach 2 GiB; RAM and so the heap may be larger. */
	if (memory && (flags & MMAP_MAP_32BIT) && (uintptr_t)memory + size > LIMIT_32BIT) {
		krunlab_heap_give(memory);
		return NULL;
	}
	return memory;
}

void os_munmap(void *addr, size_t size)
{
	(void)size;
	krunlab_heap_give(addr);
}

void *os_mremap(void *old_addr, size_t old_size, size_t new_size)
{
	if (krunlab_heap_resize(old_addr, new_size, true))
		return old_addr;
	return os_mremap_slow(old_addr, old_size, new_size);
}

int os_mprotect(void *addr, size_t size, int prot)
{
	(void)addr;
	(void)size;
	(void)prot;
	return 0;
}
