/* SPDX-License-Identifier: Apache-2.0 */
#ifndef KRUNLAB_WASI_STAT_H
#define KRUNLAB_WASI_STAT_H

#include "call.h"

enum wasi_filetype {
	WASI_TYPE_CHARACTER_DEVICE = 2,
	WASI_TYPE_DIRECTORY = 3,
	WASI_TYPE_REGULAR_FILE = 4,
};

/* Stores a structure filestat where the argument points; FAULT where it does not fit there. */
uint32_t krunlab_wasi_store_stat(wasi_call call, uint32_t address, enum wasi_filetype type,
				 uint64_t number, uint64_t size);

#endif /* KRUNLAB_WASI_STAT_H */
