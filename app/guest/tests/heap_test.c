/* SPDX-License-Identifier: Apache-2.0 */
/*
 * lib-native's heap against a plain table of what was taken: pieces never overlap, keep their
 * bytes, are zero where that was asked for, and all of the heap comes back when all is given.
 */
#include <krunlab/heap.h>

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { HEAP = 1 << 20, PIECES = 300, STEPS = 200000 };

static uint8_t memory[HEAP] __attribute__((aligned(64)));
static struct {
	uint8_t *at;
	size_t size;
	uint8_t fill;
} pieces[PIECES];

static void fail(const char *what, int step)
{
	printf("%s at step %d\n", what, step);
	exit(1);
}

static void check(int i, int step)
{
	for (size_t k = 0; k < pieces[i].size; k++)
		if (pieces[i].at[k] != pieces[i].fill)
			fail("a piece lost its bytes", step);
}

static void fill(int i, uint8_t with)
{
	memset(pieces[i].at, with, pieces[i].size);
	pieces[i].fill = with;
}

static void take(int i, int step)
{
	size_t align = (size_t)16 << rand() % 4;
	size_t size = rand() % 8 ? rand() % 400 : rand() % 60000;
	int zeroed = rand() % 2;
	uint8_t *at = zeroed ? krunlab_heap_take_zeroed(align, size) : krunlab_heap_take(align, size);

	if (!at)
		return;
	if ((uintptr_t)at % align || at < memory || at + size > memory + HEAP)
		fail("a piece lies where it must not", step);
	for (size_t k = 0; zeroed && k < size; k++)
		if (at[k])
			fail("a piece is not zero", step);
	pieces[i].at = at;
	pieces[i].size = size;
	fill(i, step);
}

static void resize(int i, int step)
{
	size_t size = rand() % 3000;
	size_t room = krunlab_heap_room(pieces[i].at);

	if (!krunlab_heap_resize(pieces[i].at, size, true))
		return;
	for (size_t k = room; k < size; k++)
		if (pieces[i].at[k])
			fail("what a piece gained is not zero", step);
	if (size < pieces[i].size)
		pieces[i].size = size;
	check(i, step);
	pieces[i].size = size;
	fill(i, step);
}

int main(void)
{
	size_t largest;

	memset(memory, 0, sizeof(memory));
	krunlab_heap_start(memory, HEAP, true);
	for (int step = 0; step < STEPS; step++) {
		int i = rand() % PIECES;

		if (!pieces[i].at) {
			take(i, step);
			continue;
		}
		check(i, step);
		if (rand() % 3) {
			krunlab_heap_give(pieces[i].at);
			pieces[i].at = NULL;
		} else {
			resize(i, step);
		}
	}
	for (int i = 0; i < PIECES; i++)
		krunlab_heap_give(pieces[i].at);
	largest = HEAP - 64;
	if (!krunlab_heap_take(16, largest - krunlab_heap_untouched()) &&
	    krunlab_heap_untouched() < largest)
		fail("what was given back is not one piece again", STEPS);
	if (krunlab_heap_take(16, SIZE_MAX - 8) || krunlab_heap_take(16, HEAP))
		fail("more was taken than there is", STEPS);
	return 0;
}
