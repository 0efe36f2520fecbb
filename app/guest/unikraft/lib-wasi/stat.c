/* SPDX-License-Identifier: Apache-2.0 */
#include "stat.h"
#include "functions.h"

#include "descriptors.h"

enum { FDSTAT_SIZE = 24, FDSTAT_TYPE = 0, FDSTAT_RIGHTS = 8, FDSTAT_INHERITING = 16 };
enum { FILESTAT_SIZE = 64, STAT_NUMBER = 8, STAT_TYPE = 16, STAT_LINKS = 24, STAT_LEN = 32 };

enum right {
	RIGHT_FD_READ = 1 << 1,
	RIGHT_FD_SEEK = 1 << 2,
	RIGHT_FD_TELL = 1 << 5,
	RIGHT_FD_WRITE = 1 << 6,
	RIGHT_PATH_OPEN = 1 << 13,
	RIGHT_FD_READDIR = 1 << 14,
	RIGHT_PATH_FILESTAT_GET = 1 << 18,
	RIGHT_FD_FILESTAT_GET = 1 << 21,
	RIGHT_POLL = 1 << 27,
};

/*
 * A console that may be sought in is no terminal to libc, so that a module gathers its output, as
 * it does on the POSIX port, instead of writing line by line.
 */
#define CONSOLE_RIGHTS                                                                             \
	(RIGHT_FD_WRITE | RIGHT_FD_SEEK | RIGHT_FD_TELL | RIGHT_FD_FILESTAT_GET | RIGHT_POLL)
#define FILE_RIGHTS                                                                                \
	(RIGHT_FD_READ | RIGHT_FD_SEEK | RIGHT_FD_TELL | RIGHT_FD_FILESTAT_GET | RIGHT_POLL)
#define DIRECTORY_RIGHTS                                                                           \
	(RIGHT_PATH_OPEN | RIGHT_FD_READDIR | RIGHT_PATH_FILESTAT_GET | RIGHT_FD_FILESTAT_GET)

static enum wasi_filetype type_of(const struct wasi_descriptor *d)
{
	switch (d->kind) {
	case WASI_CONSOLE: return WASI_TYPE_CHARACTER_DEVICE;
	case WASI_DIRECTORY: return WASI_TYPE_DIRECTORY;
	default: return WASI_TYPE_REGULAR_FILE;
	}
}

static void put64(uint8_t *at, uint64_t value)
{
	memcpy(at, &value, sizeof(value));
}

/* All times are zero: the archive of a run carries none. */
uint32_t krunlab_wasi_store_stat(wasi_call call, uint32_t address, enum wasi_filetype type,
				 uint64_t number, uint64_t size)
{
	uint8_t *stat = wasi_memory(call, address, FILESTAT_SIZE);

	if (!stat)
		return KRUNLAB_WASI_FAULT;
	memset(stat, 0, FILESTAT_SIZE);
	put64(stat + STAT_NUMBER, number);
	stat[STAT_TYPE] = type;
	put64(stat + STAT_LINKS, 1);
	put64(stat + STAT_LEN, size);
	return WASI_SUCCESS;
}

uint32_t krunlab_wasi_fd_filestat_get(wasi_call call)
{
	struct wasi_descriptor *d = krunlab_wasi_descriptor(wasi_u32(call, 0));

	if (!d)
		return WASI_BADF;
	return krunlab_wasi_store_stat(call, wasi_u32(call, 1), type_of(d), d->number, d->len);
}

uint32_t krunlab_wasi_fd_fdstat_get(wasi_call call)
{
	struct wasi_descriptor *d = krunlab_wasi_descriptor(wasi_u32(call, 0));
	uint8_t *stat = wasi_memory(call, wasi_u32(call, 1), FDSTAT_SIZE);

	if (!d)
		return WASI_BADF;
	if (!stat)
		return KRUNLAB_WASI_FAULT;
	memset(stat, 0, FDSTAT_SIZE);
	stat[FDSTAT_TYPE] = type_of(d);
	switch (d->kind) {
	case WASI_CONSOLE:
		put64(stat + FDSTAT_RIGHTS, CONSOLE_RIGHTS);
		break;
	case WASI_DIRECTORY:
		put64(stat + FDSTAT_RIGHTS, DIRECTORY_RIGHTS);
		put64(stat + FDSTAT_INHERITING, DIRECTORY_RIGHTS | FILE_RIGHTS);
		break;
	default:
		put64(stat + FDSTAT_RIGHTS, FILE_RIGHTS);
	}
	return WASI_SUCCESS;
}
