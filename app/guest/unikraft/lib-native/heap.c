/* SPDX-License-Identifier: Apache-2.0 */
/*
 * First fit with boundary tags (Knuth, The Art of Computer Programming 1, 2.5): a piece begins
 * with its own size and that of the piece before it, so that neighbours that are both free become
 * one at once. What lies behind the last piece was never used and is no piece.
 */
#include <krunlab/heap.h>

#include <stdint.h>
#include <string.h>

#define USED 1UL
#define FLAGS (KRUNLAB_HEAP_ALIGN - 1UL)

struct piece {
	size_t before; /* size of the piece before this one, 0 for the first */
	size_t size;   /* of this one with its header; the lowest bit tells that it is in use */
	/* What follows is the user's, or of a free piece the links to other free ones. */
	struct piece *next, *previous;
};

#define HEADER __builtin_offsetof(struct piece, next)
#define SMALLEST sizeof(struct piece)

static struct piece *first;
static struct piece *last;
static struct piece *free_pieces;
static uint8_t *untouched;
static uint8_t *end;
static bool untouched_is_zero;

static size_t size_of(const struct piece *piece)
{
	return piece->size & ~FLAGS;
}

static struct piece *after(const struct piece *piece)
{
	return piece == last ? NULL : (struct piece *)((uint8_t *)piece + size_of(piece));
}

static struct piece *piece_of(const void *memory)
{
	return (struct piece *)((uint8_t *)memory - HEADER);
}

static void set_size(struct piece *piece, size_t size, size_t used)
{
	struct piece *next = (struct piece *)((uint8_t *)piece + size);

	piece->size = size | used;
	if ((uint8_t *)next != untouched)
		next->before = size;
	else
		last = piece;
}

static void link_free(struct piece *piece)
{
	piece->previous = NULL;
	piece->next = free_pieces;
	if (free_pieces)
		free_pieces->previous = piece;
	free_pieces = piece;
}

static void unlink_free(struct piece *piece)
{
	if (piece->previous)
		piece->previous->next = piece->next;
	else
		free_pieces = piece->next;
	if (piece->next)
		piece->next->previous = piece->previous;
}

void krunlab_heap_start(void *base, size_t len, bool clean)
{
	uint8_t *start = (uint8_t *)(((uintptr_t)base + FLAGS) & ~FLAGS);

	end = (uint8_t *)base + len;
	untouched = start;
	untouched_is_zero = clean;
	first = (struct piece *)start;
}

size_t krunlab_heap_untouched(void)
{
	return end - untouched;
}

/* The size of a piece for so many bytes, or 0 where that is more than can be. */
static size_t whole(size_t size)
{
	size_t sum = (size + HEADER + FLAGS) & ~FLAGS;

	if (sum < size)
		return 0;
	return sum < SMALLEST ? SMALLEST : sum;
}

/* How far into a piece its user's part lies at a multiple of align, with room for a piece before. */
static size_t gap_for(const struct piece *piece, size_t align)
{
	uintptr_t user = (uintptr_t)piece + HEADER;
	size_t gap = -user & (align - 1);

	while (gap != 0 && gap < SMALLEST)
		gap += align;
	return gap;
}

/* A piece of the memory that nobody had before. */
static struct piece *extend(size_t size, size_t used)
{
	struct piece *piece = (struct piece *)untouched;

	if (size > krunlab_heap_untouched())
		return NULL;
	piece->before = piece == first ? 0 : size_of(last);
	piece->size = size | used;
	untouched += size;
	last = piece;
	return piece;
}

/* Cuts what is too much off the end of a piece in use. */
static void trim(struct piece *piece, size_t size)
{
	size_t rest = size_of(piece) - size;
	struct piece *tail;

	if (rest < SMALLEST)
		return;
	tail = (struct piece *)((uint8_t *)piece + size);
	tail->before = size;
	set_size(tail, rest, USED);
	piece->size = size | USED;
	krunlab_heap_give((uint8_t *)tail + HEADER);
}

/* Takes a free piece off the list and makes it one in use at the given gap from its start. */
static struct piece *carve(struct piece *piece, size_t gap, size_t size)
{
	size_t all = size_of(piece);

	unlink_free(piece);
	if (gap) {
		struct piece *front = piece;

		piece = (struct piece *)((uint8_t *)front + gap);
		piece->before = gap;
		front->size = gap;
		link_free(front);
	}
	set_size(piece, all - gap, USED);
	trim(piece, size);
	return piece;
}

static struct piece *take(size_t align, size_t size, bool *fresh)
{
	size_t gap;

	if (size == 0)
		return NULL;
	for (struct piece *p = free_pieces; p; p = p->next) {
		gap = gap_for(p, align);
		if (size_of(p) >= gap && size_of(p) - gap >= size) {
			*fresh = false;
			return carve(p, gap, size);
		}
	}
	gap = gap_for((struct piece *)untouched, align);
	if (gap > krunlab_heap_untouched() || size > krunlab_heap_untouched() - gap)
		return NULL;
	if (gap)
		link_free(extend(gap, 0));
	*fresh = true;
	return extend(size, USED);
}

void *krunlab_heap_take(size_t align, size_t size)
{
	bool fresh;
	struct piece *piece = take(align, whole(size), &fresh);

	return piece ? (uint8_t *)piece + HEADER : NULL;
}

void *krunlab_heap_take_zeroed(size_t align, size_t size)
{
	bool fresh;
	struct piece *piece = take(align, whole(size), &fresh);

	if (!piece)
		return NULL;
	if (!fresh || !untouched_is_zero)
		memset((uint8_t *)piece + HEADER, 0, size_of(piece) - HEADER);
	return (uint8_t *)piece + HEADER;
}

void krunlab_heap_give(void *memory)
{
	struct piece *piece, *other;
	size_t size;

	if (!memory)
		return;
	piece = piece_of(memory);
	size = size_of(piece);
	other = after(piece);
	if (other && !(other->size & USED)) {
		unlink_free(other);
		size += size_of(other);
	}
	if (piece->before) {
		other = (struct piece *)((uint8_t *)piece - piece->before);
		if (!(other->size & USED)) {
			unlink_free(other);
			size += size_of(other);
			piece = other;
		}
	}
	set_size(piece, size, 0);
	link_free(piece);
}

size_t krunlab_heap_room(const void *memory)
{
	return size_of(piece_of(memory)) - HEADER;
}

/* Lets the last piece reach into the memory that nobody had before. */
static bool extend_last(size_t more, bool zeroed)
{
	if (more > krunlab_heap_untouched())
		return false;
	if (zeroed && !untouched_is_zero)
		memset(untouched, 0, more);
	untouched += more;
	last->size += more;
	return true;
}

/* Joins a piece with the free one behind it where both are large enough together. */
static bool absorb_next(struct piece *piece, size_t wanted, bool zeroed)
{
	struct piece *next = after(piece);
	size_t old = size_of(piece);

	if ((next->size & USED) || old + size_of(next) < wanted)
		return false;
	unlink_free(next);
	set_size(piece, old + size_of(next), USED);
	trim(piece, wanted);
	if (zeroed)
		memset((uint8_t *)piece + old, 0, size_of(piece) - old);
	return true;
}

bool krunlab_heap_resize(void *memory, size_t size, bool zeroed)
{
	struct piece *piece = piece_of(memory);
	size_t wanted = whole(size);

	if (wanted == 0)
		return false;
	if (wanted <= size_of(piece)) {
		trim(piece, wanted);
		return true;
	}
	if (piece == last)
		return extend_last(wanted - size_of(piece), zeroed);
	return absorb_next(piece, wanted, zeroed);
}
