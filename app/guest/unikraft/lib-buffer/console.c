/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The console in RAM. All that the kernel and, on the POSIX port, the module print passes
 * uk_console_out, and every way to end passes ukplat_terminate: both are wrapped when the image is
 * linked. The native port's own console asks krunlab_buffer_take itself.
 */
#include <krunlab/buffer.h>
#include <krunlab/com1.h>
#include <krunlab/mark.h>
#include <krunlab/port.h>

#include <uk/arch/types.h>
#include <uk/console.h>
#include <uk/plat/bootstrap.h>

#include "pieces.h"

#define FRAME_HEADER 12
#define VERSION 1

__ssz __real_uk_console_out(const char *bytes, __sz len);
__ssz __wrap_uk_console_out(const char *bytes, __sz len);
void __real_ukplat_terminate(enum ukplat_gstate request) __noreturn;
void __wrap_ukplat_terminate(enum ukplat_gstate request) __noreturn;

static uint8_t ring[CONFIG_LIBKRUNLAB_BUFFER_KIB * 1024];
static struct pieces pieces = { .bytes = ring, .size = sizeof(ring) };
static bool ended;

bool krunlab_buffer_take(const void *bytes, size_t len)
{
	const uint8_t *text = bytes;
	uint64_t now = __builtin_ia32_rdtsc();

	if (ended)
		return false;
	while (len > 0) {
		size_t part = len < PIECE_MOST ? len : PIECE_MOST;

		pieces_add(&pieces, now, text, part);
		text += part;
		len -= part;
	}
	return true;
}

/* What is printed before there is a console is lost in the other twins, and so it is here. */
__ssz __wrap_uk_console_out(const char *bytes, __sz len)
{
	if (bytes && uk_console_count() && krunlab_buffer_take(bytes, len))
		return len;
	return __real_uk_console_out(bytes, len);
}

static void put_32(uint8_t *at, uint32_t value)
{
	for (int i = 0; i < 4; i++)
		at[i] = value >> 8 * i;
}

/* The mark goes first: by it a reader knows that a frame follows, and how long it is. */
static void write_out(void)
{
	uint8_t mark[KRUNLAB_MARK_SIZE];
	uint8_t header[FRAME_HEADER] = { 0, 'K', 'B', VERSION };

	krunlab_mark_record(mark, KRUNLAB_MARK_BUFFERED, FRAME_HEADER + pieces.used);
	krunlab_port_write(KRUNLAB_MARK_PORT, mark, sizeof(mark));
	put_32(header + 4, pieces.lost);
	put_32(header + 8, pieces.used);
	krunlab_com1_write(header, sizeof(header));
	pieces_each_part(&pieces, krunlab_com1_write);
}

void __wrap_ukplat_terminate(enum ukplat_gstate request)
{
	/* Writing it out may crash, too; the next end is then a plain one. */
	if (!ended) {
		ended = true;
		write_out();
	}
	__real_ukplat_terminate(request);
}
