/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The heap of the native port: one block of RAM, cut into pieces of the size that was asked for.
 * The kernel's page allocator would take a page for every string, and a page that is touched is a
 * page that counts.
 *
 * There is one thread and no interrupt handler allocates, so nothing here is locked.
 */
#ifndef KRUNLAB_HEAP_H
#define KRUNLAB_HEAP_H

#include <stdbool.h>
#include <stddef.h>

/* Addresses are multiples of this. */
#define KRUNLAB_HEAP_ALIGN 16

/*
 * Makes [base, base + len) the heap. clean tells that it holds only zero bytes, so that memory
 * which nobody had before need not be cleared, and so not be touched. Called once.
 */
void krunlab_heap_start(void *base, size_t len, bool clean);

/* size bytes at a multiple of align (a power of two), or NULL; size 0 gives a piece as well. */
void *krunlab_heap_take(size_t align, size_t size);

/* The same, all bytes zero. */
void *krunlab_heap_take_zeroed(size_t align, size_t size);

/* Gives back what was taken; NULL is ignored. */
void krunlab_heap_give(void *piece);

/*
 * Makes a piece larger or smaller where it lies. False, and nothing changed, where what follows is
 * in use. zeroed: the bytes that it gains beyond krunlab_heap_room are zero.
 */
bool krunlab_heap_resize(void *piece, size_t size, bool zeroed);

/* The bytes that a piece can hold, at least those that were asked for. */
size_t krunlab_heap_room(const void *piece);

/* The bytes that are left at the end of the heap, which nobody had before. */
size_t krunlab_heap_untouched(void);

#endif /* KRUNLAB_HEAP_H */
