/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Two calls of WAMR's file layer that go through here; Makefile.uk renames them in that one source
 * file, so that the rest of the image keeps the plain functions.
 */
#include <errno.h>
#include <sys/types.h>
#include <sys/uio.h>

#include <krunlab/runtime.h>

/* Every byte that a module writes to a file descriptor of the host passes here. */
ssize_t krunlab_module_writev(int fd, const struct iovec *iov, int count)
{
	krunlab_module_writes(fd);
	return writev(fd, iov, count);
}

/* The kernel's file system has no readlinkat. */
ssize_t krunlab_readlinkat(int dir, const char *path, char *buf, size_t size)
{
	(void)dir;
	(void)path;
	(void)buf;
	(void)size;
	errno = ENOSYS;
	return -1;
}
