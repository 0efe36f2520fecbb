/* SPDX-License-Identifier: Apache-2.0 */
/* lib-buffer's ring against a plain list: what comes out is what the newest pieces fill. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "pieces.h"

#define ADDED 5000
#define SIZE (2 * (PIECE_HEADER + PIECE_MOST) + 7)

static uint8_t ring[SIZE];
static uint8_t all[ADDED * (PIECE_HEADER + PIECE_MOST)];
static size_t starts[ADDED + 1];
static uint8_t out[SIZE];
static size_t out_len;

static void collect(const uint8_t *bytes, size_t len)
{
	if (out_len + len > SIZE) {
		puts("more came out than fits in");
		exit(1);
	}
	memcpy(out + out_len, bytes, len);
	out_len += len;
}

static void expect(const char *what, int holds)
{
	if (holds)
		return;
	puts(what);
	exit(1);
}

/* The oldest piece that is still kept, by filling the ring from the newest backwards. */
static int oldest(int last)
{
	int first = last;

	while (first > 0 && starts[last + 1] - starts[first - 1] <= SIZE)
		first--;
	return first;
}

static void check(const struct pieces *pieces, int last)
{
	size_t from = starts[oldest(last)];
	size_t lost = from - (size_t)oldest(last) * PIECE_HEADER;

	out_len = 0;
	pieces_each_part(pieces, collect);
	expect("not as many bytes as the newest pieces have", out_len == starts[last + 1] - from);
	expect("not the bytes of the newest pieces", !memcmp(out, all + from, out_len));
	expect("not as many bytes lost as gave way", pieces->lost == lost);
}

int main(void)
{
	struct pieces pieces = { .bytes = ring, .size = SIZE };

	srand(1);
	for (int i = 0; i < ADDED; i++) {
		uint8_t *at = all + starts[i];
		uint64_t tsc = (uint64_t)rand() << 33 | rand();
		size_t len = rand() % 8 ? rand() % 40 : rand() % (PIECE_MOST + 1);

		for (int byte = 0; byte < 8; byte++)
			at[byte] = tsc >> 8 * byte;
		at[8] = len;
		at[9] = len >> 8;
		for (size_t n = 0; n < len; n++)
			at[PIECE_HEADER + n] = rand();
		starts[i + 1] = starts[i] + PIECE_HEADER + len;
		pieces_add(&pieces, tsc, at + PIECE_HEADER, len);
		check(&pieces, i);
	}
	pieces.lost = UINT32_MAX - 1;
	for (int i = 0; i < 3; i++)
		pieces_add(&pieces, 0, all, PIECE_MOST);
	expect("the count of lost bytes turned over", pieces.lost == UINT32_MAX);
	return 0;
}
