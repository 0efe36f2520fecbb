/* SPDX-License-Identifier: Apache-2.0 */
#ifndef KRUNLAB_WASI_PATH_H
#define KRUNLAB_WASI_PATH_H

#include <stdbool.h>
#include <stdint.h>

#include <krunlab/initrd.h>

#include "call.h"

#define WASI_PATH_MOST 1024

/* What a path leads to. */
struct wasi_place {
	char path[WASI_PATH_MOST]; /* from the root, without a '/' at either end */
	bool directory;
	struct krunlab_file file; /* where it is none */
};

/*
 * Follows a path of the module's, given by address and length, from an open directory. '..' does
 * not lead above the root. Returns a wasi_errno or FAULT; with NOENT, place->path is set.
 */
uint32_t krunlab_wasi_follow(wasi_call call, uint32_t fd, uint32_t address, uint32_t len,
			     struct wasi_place *place);

/* Whether the module may see an entry of the archive: not those by which it was started. */
bool krunlab_wasi_is_visible(const struct krunlab_file *file);

#endif /* KRUNLAB_WASI_PATH_H */
