/* SPDX-License-Identifier: Apache-2.0 */
/* Reading, writing and seeking. */
#include "call.h"
#include "functions.h"

#include <krunlab/console.h>

#include "descriptors.h"

enum { BUFFER_SIZE = 8 };
enum whence { WHENCE_SET = 0, WHENCE_CUR = 1, WHENCE_END = 2 };

/* One buffer of a list of them (iovec, ciovec); NULL where it or its entry lies out of bounds. */
static uint8_t *buffer(wasi_call call, uint32_t list, uint32_t i, uint32_t *len)
{
	const uint8_t *entry = wasi_memory(call, list + i * BUFFER_SIZE, BUFFER_SIZE);
	uint32_t address;

	if (!entry)
		return NULL;
	memcpy(&address, entry, 4);
	memcpy(len, entry + 4, 4);
	return wasi_memory(call, address, *len);
}

static uint32_t read_at(wasi_call call, const struct wasi_descriptor *d, uint64_t *position,
			uint32_t done_at)
{
	uint32_t list = wasi_u32(call, 1);
	uint32_t count = wasi_u32(call, 2);
	uint32_t done = 0;

	for (uint32_t i = 0; i < count; i++) {
		uint64_t left = *position < d->len ? d->len - *position : 0;
		uint32_t len;
		uint8_t *to = buffer(call, list, i, &len);

		if (!to)
			return KRUNLAB_WASI_FAULT;
		if (len > left)
			len = left;
		if (len)
			memcpy(to, d->data + *position, len);
		*position += len;
		done += len;
	}
	return wasi_result(wasi_store(call, done_at, done, 4));
}

uint32_t krunlab_wasi_fd_read(wasi_call call)
{
	struct wasi_descriptor *d = krunlab_wasi_descriptor(wasi_u32(call, 0));

	if (!d || d->kind == WASI_CONSOLE)
		return WASI_BADF;
	if (d->kind == WASI_DIRECTORY)
		return WASI_ISDIR;
	return read_at(call, d, &d->position, wasi_u32(call, 3));
}

uint32_t krunlab_wasi_fd_pread(wasi_call call)
{
	struct wasi_descriptor *d = krunlab_wasi_descriptor(wasi_u32(call, 0));
	uint64_t position = call->args[3];

	if (!d)
		return WASI_BADF;
	if (d->kind == WASI_CONSOLE)
		return WASI_SPIPE;
	if (d->kind == WASI_DIRECTORY)
		return WASI_ISDIR;
	return read_at(call, d, &position, wasi_u32(call, 4));
}

uint32_t krunlab_wasi_fd_write(wasi_call call)
{
	uint32_t fd = wasi_u32(call, 0);
	struct wasi_descriptor *d = krunlab_wasi_descriptor(fd);
	uint32_t count = wasi_u32(call, 2);
	uint32_t done = 0;

	if (!d || d->kind != WASI_CONSOLE)
		return WASI_BADF;
	krunlab_module_writes(fd);
	for (uint32_t i = 0; i < count; i++) {
		uint32_t len;
		const uint8_t *from = buffer(call, wasi_u32(call, 1), i, &len);

		if (!from)
			return KRUNLAB_WASI_FAULT;
		krunlab_console_write_text(from, len);
		done += len;
	}
	return wasi_result(wasi_store(call, wasi_u32(call, 3), done, 4));
}

uint32_t krunlab_wasi_fd_pwrite(wasi_call call)
{
	struct wasi_descriptor *d = krunlab_wasi_descriptor(wasi_u32(call, 0));

	return d && d->kind == WASI_CONSOLE ? WASI_SPIPE : WASI_BADF;
}

static uint32_t seek(wasi_call call, int64_t offset, uint32_t whence, uint32_t result_at)
{
	struct wasi_descriptor *d = krunlab_wasi_descriptor(wasi_u32(call, 0));
	int64_t base, to;

	if (!d)
		return WASI_BADF;
	if (d->kind != WASI_FILE)
		return d->kind == WASI_CONSOLE ? WASI_SPIPE : WASI_BADF;
	switch (whence) {
	case WHENCE_SET: base = 0; break;
	case WHENCE_CUR: base = d->position; break;
	case WHENCE_END: base = d->len; break;
	default: return WASI_INVAL;
	}
	if (__builtin_add_overflow(base, offset, &to) || to < 0)
		return WASI_INVAL;
	d->position = to;
	return wasi_result(wasi_store(call, result_at, to, 8));
}

uint32_t krunlab_wasi_fd_seek(wasi_call call)
{
	return seek(call, call->args[1], wasi_u32(call, 2), wasi_u32(call, 3));
}

uint32_t krunlab_wasi_fd_tell(wasi_call call)
{
	return seek(call, 0, WHENCE_CUR, wasi_u32(call, 1));
}
