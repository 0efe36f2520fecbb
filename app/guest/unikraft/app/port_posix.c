/* SPDX-License-Identifier: Apache-2.0 */
#include "port.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/*
 * Reads a whole file and removes it, so that the copy in the RAM file system does not stay
 * beside the one that is used.
 */
int krunlab_port_take_file(const char *path, struct bytes *out)
{
	struct stat st;
	size_t done = 0;
	int fd = open(path, O_RDONLY);

	if (fd < 0)
		return -errno;
	if (fstat(fd, &st) < 0)
		goto fail;
	out->len = st.st_size;
	out->data = malloc(out->len ? out->len : 1);
	if (!out->data) {
		close(fd);
		return -ENOMEM;
	}
	while (done < out->len) {
		ssize_t n = read(fd, out->data + done, out->len - done);

		if (n < 0)
			goto fail;
		if (n == 0)
			break;
		done += n;
	}
	out->len = done;
	close(fd);
	unlink(path);
	return 0;

fail:
	close(fd);
	return -errno;
}

int krunlab_port_redirect_stdin(const char *path)
{
	int fd = open(path, O_RDONLY | O_CREAT, 0400);
	int rc;

	if (fd < 0)
		return -errno;
	rc = dup2(fd, STDIN_FILENO);
	close(fd);
	return rc < 0 ? -errno : 0;
}

void krunlab_port_say(const char *format, ...)
{
	va_list ap;

	va_start(ap, format);
	vdprintf(STDERR_FILENO, format, ap);
	va_end(ap);
}
