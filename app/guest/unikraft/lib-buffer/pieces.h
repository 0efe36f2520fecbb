/* SPDX-License-Identifier: Apache-2.0 */
/* Pieces of text with their moments, in a ring of bytes as docs/guest-buffered-console.md writes them. */
#ifndef KRUNLAB_BUFFER_PIECES_H
#define KRUNLAB_BUFFER_PIECES_H

#include <stddef.h>
#include <stdint.h>

/* TSC, then the number of bytes that follow. */
#define PIECE_HEADER 10
/* Longer texts are several pieces, so that one that is dropped takes little with it. */
#define PIECE_MOST 1024

struct pieces {
	uint8_t *bytes;
	size_t size; /* above PIECE_HEADER + PIECE_MOST */
	size_t start; /* of the oldest piece */
	size_t used;
	uint32_t lost; /* bytes of text that gave way; stays at the most it can hold */
};

/* Adds one; the oldest ones give way. At most PIECE_MOST bytes. */
void pieces_add(struct pieces *pieces, uint64_t tsc, const uint8_t *text, size_t len);

/* Calls for all bytes in their order, in at most two parts. */
void pieces_each_part(const struct pieces *pieces, void (*part)(const uint8_t *bytes, size_t len));

#endif /* KRUNLAB_BUFFER_PIECES_H */
