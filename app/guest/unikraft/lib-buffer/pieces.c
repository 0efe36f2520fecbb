/* SPDX-License-Identifier: Apache-2.0 */
#include "pieces.h"

#define LENGTH_AT 8

static size_t after(const struct pieces *pieces, size_t distance)
{
	return (pieces->start + distance) % pieces->size;
}

static void drop_oldest(struct pieces *pieces)
{
	size_t text = pieces->bytes[after(pieces, LENGTH_AT)] |
		      pieces->bytes[after(pieces, LENGTH_AT + 1)] << 8;

	pieces->lost = text > UINT32_MAX - pieces->lost ? UINT32_MAX : pieces->lost + text;
	pieces->start = after(pieces, PIECE_HEADER + text);
	pieces->used -= PIECE_HEADER + text;
}

static void put(struct pieces *pieces, uint8_t byte)
{
	pieces->bytes[after(pieces, pieces->used)] = byte;
	pieces->used++;
}

void pieces_add(struct pieces *pieces, uint64_t tsc, const uint8_t *text, size_t len)
{
	while (pieces->size - pieces->used < PIECE_HEADER + len)
		drop_oldest(pieces);
	for (int i = 0; i < 8; i++)
		put(pieces, tsc >> 8 * i);
	put(pieces, len);
	put(pieces, len >> 8);
	for (size_t i = 0; i < len; i++)
		put(pieces, text[i]);
}

void pieces_each_part(const struct pieces *pieces, void (*part)(const uint8_t *bytes, size_t len))
{
	size_t first = pieces->size - pieces->start;

	if (first > pieces->used)
		first = pieces->used;
	part(pieces->bytes + pieces->start, first);
	part(pieces->bytes, pieces->used - first);
}
