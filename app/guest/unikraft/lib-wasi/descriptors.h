/* SPDX-License-Identifier: Apache-2.0 */
/* The open file descriptors. */
#ifndef KRUNLAB_WASI_DESCRIPTORS_H
#define KRUNLAB_WASI_DESCRIPTORS_H

#include <stdbool.h>
#include <stdint.h>

#include <krunlab/initrd.h>

enum wasi_kind { WASI_CLOSED, WASI_CONSOLE, WASI_FILE, WASI_DIRECTORY };

struct wasi_descriptor {
	uint8_t kind; /* enum wasi_kind */
	bool preopened;
	uint32_t number; /* of the file's entry in the archive */
	union {
		struct {
			const uint8_t *data;
			uint64_t position; /* may lie behind the end */
		};
		/* A directory's path from the root, without a '/' at either end. */
		char *path;
	};
	uint64_t len;
};

/* Opens the three standard streams, and the root directory where there are files. */
#if CONFIG_LIBKRUNLAB_WASI_STREAMS
void krunlab_wasi_open_streams(void);
#else
static inline void krunlab_wasi_open_streams(void)
{
}
#endif

/* NULL where the descriptor is not open. */
struct wasi_descriptor *krunlab_wasi_descriptor(uint32_t fd);

bool krunlab_wasi_is_open(uint32_t fd);

/* A free descriptor and its number, or NULL where all are open. */
struct wasi_descriptor *krunlab_wasi_free_descriptor(uint32_t *fd);

#endif /* KRUNLAB_WASI_DESCRIPTORS_H */
