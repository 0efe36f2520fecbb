/* SPDX-License-Identifier: Apache-2.0 */
/* Stands in for writev in Wasm3's WASI (see Makefile.uk). */
#include <sys/uio.h>

#include <krunlab/runtime.h>

ssize_t krunlab_wasm3_writev(int fd, const struct iovec *iov, int count);

ssize_t krunlab_wasm3_writev(int fd, const struct iovec *iov, int count)
{
	krunlab_module_writes(fd);
	return writev(fd, iov, count);
}
