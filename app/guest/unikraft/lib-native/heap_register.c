/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Makes the heap the kernel's default allocator, and so what malloc of nolibc takes from. The
 * kernel is configured to bring none of its own (LIBUKBOOT_INITNOALLOC).
 */
#include <krunlab/heap.h>
#include <krunlab/firmware.h>

#include <errno.h>
#include <stdint.h>
#include <string.h>

#include <uk/alloc_impl.h>
#include <uk/ctors.h>
#include <uk/plat/memory.h>

#if CONFIG_LIBUKBOOT_INITALLOC
#error The native port brings the allocator: choose None as that of ukboot
#endif

static void *heap_malloc(struct uk_alloc *a, size_t size)
{
	(void)a;
	return krunlab_heap_take(KRUNLAB_HEAP_ALIGN, size);
}

static void *heap_calloc(struct uk_alloc *a, size_t count, size_t size)
{
	size_t all;

	(void)a;
	if (__builtin_mul_overflow(count, size, &all))
		return NULL;
	return krunlab_heap_take_zeroed(KRUNLAB_HEAP_ALIGN, all);
}

static void *heap_realloc(struct uk_alloc *a, void *old, size_t size)
{
	size_t room;
	void *piece;

	if (!old)
		return heap_malloc(a, size);
	if (krunlab_heap_resize(old, size, false))
		return old;
	piece = heap_malloc(a, size);
	if (!piece)
		return NULL;
	room = krunlab_heap_room(old);
	memcpy(piece, old, room < size ? room : size);
	krunlab_heap_give(old);
	return piece;
}

static int heap_posix_memalign(struct uk_alloc *a, void **piece, size_t align, size_t size)
{
	(void)a;
	*piece = krunlab_heap_take(align < KRUNLAB_HEAP_ALIGN ? KRUNLAB_HEAP_ALIGN : align, size);
	return *piece ? 0 : ENOMEM;
}

static void *heap_memalign(struct uk_alloc *a, size_t align, size_t size)
{
	void *piece;

	return heap_posix_memalign(a, &piece, align, size) ? NULL : piece;
}

static void heap_free(struct uk_alloc *a, void *piece)
{
	(void)a;
	krunlab_heap_give(piece);
}

static struct uk_alloc heap = {
	.malloc = heap_malloc,
	.calloc = heap_calloc,
	.realloc = heap_realloc,
	.posix_memalign = heap_posix_memalign,
	.memalign = heap_memalign,
	.free = heap_free,
};

/* The largest free region: without paging each is one block that is mapped already. */
static void register_heap(void)
{
	struct ukplat_memregion_desc *region, *largest = NULL;

	ukplat_memregion_foreach(&region, UKPLAT_MEMRT_FREE, 0, 0) {
		if (!largest || region->len > largest->len)
			largest = region;
	}
	if (!largest)
		return;
	krunlab_heap_start((void *)largest->vbase, largest->len, !krunlab_firmware_ran);
	uk_alloc_register(&heap);
}

UK_CTOR_PRIO(register_heap, 0);
