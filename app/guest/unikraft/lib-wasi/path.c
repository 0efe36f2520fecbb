/* SPDX-License-Identifier: Apache-2.0 */
/* Finding and opening files by their paths. */
#include "path.h"
#include "functions.h"

#include <stdlib.h>

#include "descriptors.h"
#include "stat.h"

enum open_flag { OPEN_CREATE = 1, OPEN_DIRECTORY = 2, OPEN_EXCLUSIVE = 4, OPEN_TRUNCATE = 8 };
#define RIGHT_FD_WRITE (1 << 6)

bool krunlab_wasi_is_visible(const struct krunlab_file *file)
{
	return strcmp(file->name, "krunlab.module") != 0 && strcmp(file->name, "krunlab.run") != 0;
}

/* Adds the parts of a path to the one in place, without '.', '..' and empty ones. */
static uint32_t append(struct wasi_place *place, const char *path, uint32_t len)
{
	size_t end = strlen(place->path);

	while (len > 0) {
		const char *slash = memchr(path, '/', len);
		uint32_t part = slash ? slash - path : len;

		if (part == 2 && path[0] == '.' && path[1] == '.') {
			if (end == 0)
				return WASI_NOTCAPABLE;
			while (end > 0 && place->path[--end] != '/')
				;
		} else if (part > 0 && !(part == 1 && path[0] == '.')) {
			if (end + 1 + part >= WASI_PATH_MOST)
				return WASI_NAMETOOLONG;
			if (end > 0)
				place->path[end++] = '/';
			memcpy(place->path + end, path, part);
			end += part;
		}
		place->path[end] = '\0';
		path += part + (slash ? 1 : 0);
		len -= part + (slash ? 1 : 0);
	}
	return WASI_SUCCESS;
}

/* A directory may have an entry of its own, or be there because of what lies in it. */
static uint32_t look_up(struct wasi_place *place)
{
	size_t len = strlen(place->path);

	place->file = (struct krunlab_file){ 0 };
	place->directory = len == 0;
	while (!place->directory && krunlab_initrd_next(&place->file)) {
		const char *name = place->file.name;

		if (strncmp(name, place->path, len) != 0 || !krunlab_wasi_is_visible(&place->file))
			continue;
		place->directory = name[len] == '/';
		if (name[len] == '\0') {
			place->directory = (place->file.mode & KRUNLAB_FILE_TYPE) ==
					   KRUNLAB_FILE_DIRECTORY;
			return WASI_SUCCESS;
		}
	}
	return place->directory ? WASI_SUCCESS : WASI_NOENT;
}

uint32_t krunlab_wasi_follow(wasi_call call, uint32_t fd, uint32_t address, uint32_t len,
			     struct wasi_place *place)
{
	const struct wasi_descriptor *from = krunlab_wasi_descriptor(fd);
	const char *path = wasi_memory(call, address, len);
	uint32_t error;

	if (!from)
		return WASI_BADF;
	if (from->kind != WASI_DIRECTORY)
		return WASI_NOTDIR;
	if (!path)
		return KRUNLAB_WASI_FAULT;
	if (len == 0)
		return WASI_NOENT;
	place->path[0] = '\0';
	error = append(place, from->path, strlen(from->path));
	if (error == WASI_SUCCESS)
		error = append(place, path, len);
	if (error == WASI_SUCCESS)
		error = look_up(place);
	if (error == WASI_SUCCESS && path[len - 1] == '/' && !place->directory)
		error = WASI_NOTDIR;
	return error;
}

static uint32_t refuse(const struct wasi_place *place, uint32_t error, uint32_t flags,
		       uint64_t rights)
{
	if (error == WASI_NOENT && (flags & OPEN_CREATE))
		return WASI_ROFS;
	if (error != WASI_SUCCESS)
		return error;
	if ((flags & OPEN_CREATE) && (flags & OPEN_EXCLUSIVE))
		return WASI_EXIST;
	if ((flags & OPEN_DIRECTORY) && !place->directory)
		return WASI_NOTDIR;
	if ((flags & OPEN_TRUNCATE) || ((rights & RIGHT_FD_WRITE) && !place->directory))
		return WASI_ROFS;
	return WASI_SUCCESS;
}

uint32_t krunlab_wasi_path_open(wasi_call call)
{
	static struct wasi_place place;
	struct wasi_descriptor *d;
	uint32_t fd, error;

	error = krunlab_wasi_follow(call, wasi_u32(call, 0), wasi_u32(call, 2), wasi_u32(call, 3),
				    &place);
	error = refuse(&place, error, wasi_u32(call, 4), call->args[5]);
	if (error != WASI_SUCCESS)
		return error;
	d = krunlab_wasi_free_descriptor(&fd);
	if (!d)
		return WASI_MFILE;
	if (!wasi_store(call, wasi_u32(call, 8), fd, 4))
		return KRUNLAB_WASI_FAULT;
	d->preopened = false;
	d->number = place.file.number;
	if (place.directory) {
		d->path = malloc(strlen(place.path) + 1);
		if (!d->path)
			return WASI_MFILE;
		strcpy(d->path, place.path);
		d->kind = WASI_DIRECTORY;
	} else {
		d->data = place.file.data;
		d->len = place.file.len;
		d->kind = WASI_FILE;
	}
	return WASI_SUCCESS;
}

uint32_t krunlab_wasi_path_filestat_get(wasi_call call)
{
	static struct wasi_place place;
	uint32_t error = krunlab_wasi_follow(call, wasi_u32(call, 0), wasi_u32(call, 2),
					     wasi_u32(call, 3), &place);

	if (error != WASI_SUCCESS)
		return error;
	return krunlab_wasi_store_stat(
		call, wasi_u32(call, 4),
		place.directory ? WASI_TYPE_DIRECTORY : WASI_TYPE_REGULAR_FILE, place.file.number,
		place.directory ? 0 : place.file.len);
}

/* The archive of a run has no symbolic links. */
uint32_t krunlab_wasi_path_readlink(wasi_call call)
{
	static struct wasi_place place;
	uint32_t error = krunlab_wasi_follow(call, wasi_u32(call, 0), wasi_u32(call, 1),
					     wasi_u32(call, 2), &place);

	return error == WASI_SUCCESS ? WASI_INVAL : error;
}
