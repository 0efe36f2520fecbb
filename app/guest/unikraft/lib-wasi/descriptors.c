/* SPDX-License-Identifier: Apache-2.0 */
#include "call.h"
#include "functions.h"

#include <stdlib.h>

#include "descriptors.h"

#define STDIN_FILE "krunlab.stdin"

#if CONFIG_LIBKRUNLAB_WASI_FILES
#define DESCRIPTORS CONFIG_LIBKRUNLAB_WASI_OPEN_FILES
#else
#define DESCRIPTORS 3
#endif

static struct wasi_descriptor descriptors[DESCRIPTORS];

void krunlab_wasi_open_streams(void)
{
	descriptors[0].kind = WASI_FILE;
#if CONFIG_LIBKRUNLAB_WASI_INPUT
	struct krunlab_file stdin_file;

	if (krunlab_initrd_find(STDIN_FILE, &stdin_file)) {
		descriptors[0].data = stdin_file.data;
		descriptors[0].len = stdin_file.len;
		descriptors[0].number = stdin_file.number;
	}
#endif
	descriptors[1].kind = WASI_CONSOLE;
	descriptors[2].kind = WASI_CONSOLE;
#if CONFIG_LIBKRUNLAB_WASI_FILES
	descriptors[3].kind = WASI_DIRECTORY;
	descriptors[3].preopened = true;
	descriptors[3].path = "";
#endif
}

struct wasi_descriptor *krunlab_wasi_descriptor(uint32_t fd)
{
	return krunlab_wasi_is_open(fd) ? &descriptors[fd] : NULL;
}

bool krunlab_wasi_is_open(uint32_t fd)
{
	return fd < DESCRIPTORS && descriptors[fd].kind != WASI_CLOSED;
}

struct wasi_descriptor *krunlab_wasi_free_descriptor(uint32_t *fd)
{
	for (*fd = 0; *fd < DESCRIPTORS; ++*fd)
		if (!krunlab_wasi_is_open(*fd))
			return &descriptors[*fd];
	return NULL;
}

static void close_descriptor(struct wasi_descriptor *d)
{
	if (d->kind == WASI_DIRECTORY && !d->preopened)
		free(d->path);
	memset(d, 0, sizeof(*d));
}

uint32_t krunlab_wasi_fd_close(wasi_call call)
{
	struct wasi_descriptor *d = krunlab_wasi_descriptor(wasi_u32(call, 0));

	if (!d)
		return WASI_BADF;
	close_descriptor(d);
	return WASI_SUCCESS;
}

uint32_t krunlab_wasi_fd_renumber(wasi_call call)
{
	struct wasi_descriptor *from = krunlab_wasi_descriptor(wasi_u32(call, 0));
	struct wasi_descriptor *to = krunlab_wasi_descriptor(wasi_u32(call, 1));

	if (!from || !to)
		return WASI_BADF;
	if (from == to)
		return WASI_SUCCESS;
	close_descriptor(to);
	*to = *from;
	memset(from, 0, sizeof(*from));
	return WASI_SUCCESS;
}
