/* SPDX-License-Identifier: Apache-2.0 */
#include "ports.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/io.h>
#include <unistd.h>

/* Beyond what a module opens. */
#define DEVICE_ASIDE 513

static bool direct;
static int device = -1;

static bool permitted(void)
{
	return ioperm(PORT_COM1, 1, 1) == 0 && ioperm(PORT_COM2, 1, 1) == 0 &&
	       ioperm(PORT_KEYBOARD_CONTROLLER, 1, 1) == 0;
}

int ports_claim(void)
{
	int fd;

	/* libkrunfw's kernel is built without port permissions, Debian's without the device. */
	direct = permitted();
	if (direct)
		return 0;
	fd = open("/dev/port", O_WRONLY | O_CLOEXEC);
	if (fd < 0)
		return -errno;
	device = fcntl(fd, F_DUPFD_CLOEXEC, DEVICE_ASIDE);
	close(fd);
	return device < 0 ? -errno : 0;
}

bool ports_claimed(void)
{
	return direct || device >= 0;
}

void ports_write(uint16_t port, const uint8_t *bytes, size_t len)
{
	for (size_t i = 0; i < len; i++) {
		if (direct)
			outb(bytes[i], port);
		/* One byte at a time, since the device goes on to the next port with each. */
		else if (pwrite(device, bytes + i, 1, port) != 1)
			return;
	}
}
