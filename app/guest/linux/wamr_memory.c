/* SPDX-License-Identifier: Apache-2.0 */
/* WAMR's memory mappings as mappings; in the unikernel they come from the heap. */
#include <sys/mman.h>

#include <platform_api_vmcore.h>

static int protection(int wamr)
{
	return (wamr & MMAP_PROT_READ ? PROT_READ : 0) | (wamr & MMAP_PROT_WRITE ? PROT_WRITE : 0) |
	       (wamr & MMAP_PROT_EXEC ? PROT_EXEC : 0);
}

void *os_mmap(void *hint, size_t size, int prot, int flags, os_file_handle file)
{
	int kind = MAP_PRIVATE | MAP_ANONYMOUS;
	void *memory;

	(void)file;
	/* Relocations of compiled code reach 2 GiB. */
	if (flags & MMAP_MAP_32BIT)
		kind |= MAP_32BIT;
	if (flags & MMAP_MAP_FIXED)
		kind |= MAP_FIXED;
	memory = mmap(hint, size, protection(prot), kind, -1, 0);
	return memory == MAP_FAILED ? NULL : memory;
}

void os_munmap(void *addr, size_t size)
{
	if (addr)
		munmap(addr, size);
}

void *os_mremap(void *old_addr, size_t old_size, size_t new_size)
{
	void *memory = mremap(old_addr, old_size, new_size, MREMAP_MAYMOVE);

	return memory == MAP_FAILED ? NULL : memory;
}

int os_mprotect(void *addr, size_t size, int prot)
{
	return addr ? mprotect(addr, size, protection(prot)) : 0;
}
