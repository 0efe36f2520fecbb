/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The initial RAM disk, an uncompressed cpio archive of the newc format, read where the VMM put
 * it: nothing is unpacked, and there is no file system in between.
 */
#ifndef KRUNLAB_INITRD_H
#define KRUNLAB_INITRD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* One entry of the archive. */
struct krunlab_file {
	const char *name; /* as in the archive, without a leading '/' or './'; NUL-terminated */
	uint8_t *data;    /* lies in the archive; the one copy there is */
	size_t len;
	uint32_t mode; /* as in stat */
	uint32_t number; /* the entry's place in the archive, from 1 */
};

#define KRUNLAB_FILE_TYPE 0170000
#define KRUNLAB_FILE_DIRECTORY 0040000

/* The entry after *file, of which all is zero for the first. False at the end, or at damage. */
bool krunlab_initrd_next(struct krunlab_file *file);

/* Finds the entry of that name, without a leading '/'. */
bool krunlab_initrd_find(const char *name, struct krunlab_file *file);

#endif /* KRUNLAB_INITRD_H */
