/* SPDX-License-Identifier: Apache-2.0 */
#include "descriptors.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include <krunlab/port.h>

#include "ports.h"

#define CONSOLE 3
#define MARKS 4
/* Beyond what a module opens. */
#define MARKS_ASIDE 512

static int marks = -1;

int descriptors_arrange(void)
{
	marks = fcntl(MARKS, F_DUPFD_CLOEXEC, MARKS_ASIDE);
	if (marks < 0)
		return -errno;
	if (dup2(CONSOLE, STDOUT_FILENO) < 0 || dup2(CONSOLE, STDERR_FILENO) < 0)
		return -errno;
	close(CONSOLE);
	close(MARKS);
	return 0;
}

void krunlab_port_write(uint16_t port, const uint8_t *bytes, size_t len)
{
	if (ports_claimed()) {
		ports_write(port, bytes, len);
		return;
	}
	/* A record is smaller than what a pipe takes at once; a lost mark shows as not observed. */
	if (write(marks, bytes, len) < 0)
		return;
}
