/* SPDX-License-Identifier: Apache-2.0 */
/*
 * WAMR's own allocator is left out where no host-managed heap is asked for (LIBWAMR_HEAP_SIZE):
 * the runtime's memory comes from the kernel's heap. The core refers to these functions all the
 * same, for memory modes that are never chosen.
 */
#include <mem_alloc.h>

mem_allocator_t mem_allocator_create(void *mem, uint32_t size)
{
	(void)mem;
	(void)size;
	return NULL;
}

mem_allocator_t mem_allocator_create_with_struct_and_pool(void *struct_buf,
							  uint32_t struct_buf_size, void *pool_buf,
							  uint32_t pool_buf_size)
{
	(void)struct_buf;
	(void)struct_buf_size;
	return mem_allocator_create(pool_buf, pool_buf_size);
}

int mem_allocator_destroy(mem_allocator_t allocator)
{
	(void)allocator;
	return 0;
}

uint32 mem_allocator_get_heap_struct_size(void)
{
	return 0;
}

void *mem_allocator_malloc(mem_allocator_t allocator, uint32_t size)
{
	(void)allocator;
	(void)size;
	return NULL;
}

void *mem_allocator_realloc(mem_allocator_t allocator, void *ptr, uint32_t size)
{
	(void)ptr;
	return mem_allocator_malloc(allocator, size);
}

void mem_allocator_free(mem_allocator_t allocator, void *ptr)
{
	(void)allocator;
	(void)ptr;
}

int mem_allocator_migrate(mem_allocator_t allocator, char *pool_buf_new, uint32 pool_buf_size)
{
	(void)allocator;
	(void)pool_buf_new;
	(void)pool_buf_size;
	return -1;
}

bool mem_allocator_is_heap_corrupted(mem_allocator_t allocator)
{
	(void)allocator;
	return false;
}

bool mem_allocator_get_alloc_info(mem_allocator_t allocator, void *mem_alloc_info)
{
	(void)allocator;
	(void)mem_alloc_info;
	return false;
}
