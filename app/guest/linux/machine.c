/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The folders are those that Krunlab makes the guest's root file system of: /dev, /module and /ram.
 * The root cannot be written to, and a module may write, as it may in a unikernel; hence the copy.
 */
#include "machine.h"

#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ports.h"

#define MODULE "/module"
#define RAM "/ram"
#define RESET 0xfe
/* At once: a folder's depth is no reason to fail. */
#define FOLDERS_OPEN 64

bool machine_is_ours(void)
{
	return getpid() == 1;
}

static int copy_file(const char *from, const char *to, off_t size)
{
	int in = open(from, O_RDONLY | O_CLOEXEC);
	int out = open(to, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	int rc = in < 0 || out < 0 ? -1 : 0;

	while (rc == 0 && size > 0) {
		ssize_t n = sendfile(out, in, NULL, size);

		if (n <= 0)
			rc = -1;
		size -= n;
	}
	if (in >= 0)
		close(in);
	if (out >= 0)
		close(out);
	return rc;
}

static int copy(const char *from, const struct stat *about, int type, struct FTW *place)
{
	char to[PATH_MAX];

	if (place->level == 0)
		return 0;
	if (snprintf(to, sizeof(to), RAM "%s", from + strlen(MODULE)) >= (int)sizeof(to)) {
		errno = ENAMETOOLONG;
		return -1;
	}
	if (type == FTW_D)
		return mkdir(to, 0755);
	return type == FTW_F ? copy_file(from, to, about->st_size) : -1;
}

/* A module that reads standard input gets its file there; nothing else comes from the console. */
static int quiet_descriptors(void)
{
	int fd = open("/dev/null", O_RDWR);

	if (fd < 0)
		return -1;
	for (int i = STDIN_FILENO; i <= STDERR_FILENO; i++)
		if (fd != i && dup2(fd, i) < 0)
			return -1;
	if (fd > STDERR_FILENO)
		close(fd);
	return 0;
}

const char *machine_arrange(void)
{
	int rc;

	/* Some kernels have mounted it before the first program. */
	if (mount("none", "/dev", "devtmpfs", 0, NULL) != 0 && errno != EBUSY)
		return "mounting /dev";
	rc = ports_claim();
	if (rc < 0) {
		errno = -rc;
		return "gaining the ports of console and marks";
	}
	if (quiet_descriptors() != 0)
		return "opening /dev/null";
	if (mount("none", RAM, "tmpfs", 0, "size=100%,mode=755") != 0)
		return "mounting a file system in RAM";
	if (nftw(MODULE, copy, FOLDERS_OPEN, FTW_PHYS) != 0)
		return "copying the module's files";
	if (chroot(RAM) != 0 || chdir("/") != 0)
		return "making the module's folder the root";
	return NULL;
}

void machine_end(void)
{
	const uint8_t reset = RESET;

	ports_write(PORT_KEYBOARD_CONTROLLER, &reset, 1);
	for (;;)
		pause();
}
