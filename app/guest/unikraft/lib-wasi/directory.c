/* SPDX-License-Identifier: Apache-2.0 */
/* Preopened directories, and listing one. */
#include "call.h"
#include "functions.h"

#include "descriptors.h"
#include "path.h"
#include "stat.h"

#define PREOPENED_NAME "/"

enum { DIRENT_SIZE = 24, DIRENT_NUMBER = 8, DIRENT_NAME_LEN = 16, DIRENT_TYPE = 20 };
enum { PRESTAT_SIZE = 8 };

uint32_t krunlab_wasi_fd_prestat_get(wasi_call call)
{
	struct wasi_descriptor *d = krunlab_wasi_descriptor(wasi_u32(call, 0));

	if (!d || !d->preopened)
		return WASI_BADF;
	/* The tag of a directory is 0, and the name's length follows at offset 4. */
	return wasi_result(wasi_store(call, wasi_u32(call, 1),
				      (uint64_t)strlen(PREOPENED_NAME) << 32, PRESTAT_SIZE));
}

uint32_t krunlab_wasi_fd_prestat_dir_name(wasi_call call)
{
	struct wasi_descriptor *d = krunlab_wasi_descriptor(wasi_u32(call, 0));
	uint32_t len = wasi_u32(call, 2);
	char *to = wasi_memory(call, wasi_u32(call, 1), len);

	if (!d || !d->preopened)
		return WASI_BADF;
	if (!to)
		return KRUNLAB_WASI_FAULT;
	if (len < strlen(PREOPENED_NAME))
		return WASI_NAMETOOLONG;
	memcpy(to, PREOPENED_NAME, strlen(PREOPENED_NAME));
	return WASI_SUCCESS;
}

/*
 * The part of an entry's name that stands in the directory of that path; NULL where it lies
 * elsewhere. *len is its length, *deeper whether more follows.
 */
static const char *child(const struct krunlab_file *file, const char *directory, size_t *len,
			 bool *deeper)
{
	size_t skip = strlen(directory);
	const char *name = file->name;
	const char *slash;

	if (strncmp(name, directory, skip) != 0 || !krunlab_wasi_is_visible(file))
		return NULL;
	if (skip > 0 && name[skip++] != '/')
		return NULL;
	name += skip;
	slash = strchr(name, '/');
	*len = slash ? (size_t)(slash - name) : strlen(name);
	*deeper = slash != NULL;
	return *len > 0 ? name : NULL;
}

/* Whether an earlier entry brought the same child already, as 'a/b' does for 'a/c'. */
static bool told_before(const struct krunlab_file *file, const char *directory, const char *name,
			size_t len)
{
	struct krunlab_file earlier = { 0 };

	while (krunlab_initrd_next(&earlier) && earlier.number < file->number) {
		size_t other_len;
		bool deeper;
		const char *other = child(&earlier, directory, &other_len, &deeper);

		if (other && other_len == len && memcmp(other, name, len) == 0)
			return true;
	}
	return false;
}

static void put_entry(uint8_t *entry, const struct krunlab_file *file, size_t name_len,
		      enum wasi_filetype type)
{
	uint64_t next = file->number;
	uint64_t number = file->number;
	uint32_t len = name_len;

	memset(entry, 0, DIRENT_SIZE);
	memcpy(entry, &next, 8);
	memcpy(entry + DIRENT_NUMBER, &number, 8);
	memcpy(entry + DIRENT_NAME_LEN, &len, 4);
	entry[DIRENT_TYPE] = type;
}

/* As much of it as fits: an entry that is cut short tells the caller that there are more. */
static uint32_t put(uint8_t *buffer, uint32_t used, uint32_t size, const void *bytes, size_t len)
{
	uint32_t n = len < size - used ? len : size - used;

	memcpy(buffer + used, bytes, n);
	return used + n;
}

/* A cookie is the number of the archive's entry that was told last. */
uint32_t krunlab_wasi_fd_readdir(wasi_call call)
{
	struct wasi_descriptor *d = krunlab_wasi_descriptor(wasi_u32(call, 0));
	uint32_t size = wasi_u32(call, 2);
	uint8_t *buffer = wasi_memory(call, wasi_u32(call, 1), size);
	struct krunlab_file file = { 0 };
	uint32_t used = 0;

	if (!d)
		return WASI_BADF;
	if (d->kind != WASI_DIRECTORY)
		return WASI_NOTDIR;
	if (!buffer)
		return KRUNLAB_WASI_FAULT;
	while (used < size && krunlab_initrd_next(&file)) {
		uint8_t entry[DIRENT_SIZE];
		size_t len;
		bool deeper;
		const char *name = child(&file, d->path, &len, &deeper);

		if (!name || file.number <= call->args[3] || told_before(&file, d->path, name, len))
			continue;
		deeper |= (file.mode & KRUNLAB_FILE_TYPE) == KRUNLAB_FILE_DIRECTORY;
		put_entry(entry, &file, len,
			  deeper ? WASI_TYPE_DIRECTORY : WASI_TYPE_REGULAR_FILE);
		used = put(buffer, used, size, entry, sizeof(entry));
		used = put(buffer, used, size, name, len);
	}
	return wasi_result(wasi_store(call, wasi_u32(call, 4), used, 4));
}
