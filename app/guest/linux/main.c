/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The application of the unikernel as a program for Linux: the same sources on the same seam, so
 * that a run of it differs from the guest's in what lies below, and in nothing else. How the module
 * ended is told by the mark T7; the exit status only says whether the program came that far.
 *
 * It runs as a program of the user's system, or as the only one of a machine under a Linux kernel.
 */
#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include <uk/arch/limits.h>

#include "descriptors.h"
#include "machine.h"
#include "seclusion.h"

/* What the C library and the kernel use of the stack besides the application. */
#define STACK_BESIDES (256 * 1024)

/* The application's main; the Makefile gives it this name. */
int krunlab_main(int argc, char *argv[]);

/* The limit is looked at when the stack grows, so raising it serves the running program. */
static int allow_stack(rlim_t bytes)
{
	struct rlimit limit;

	if (getrlimit(RLIMIT_STACK, &limit) != 0)
		return -1;
	if (limit.rlim_cur >= bytes)
		return 0;
	limit.rlim_cur = bytes;
	return setrlimit(RLIMIT_STACK, &limit);
}

static void failed(const char *what)
{
	char text[512];
	int len = snprintf(text, sizeof(text), "The module was not run: %s failed: %s.\n", what,
			   strerror(errno));

	/* Nothing is left to tell it to where even this fails. */
	if (write(STDERR_FILENO, text, len) < 0)
		return;
}

static const char *arrange_program(const char *folder)
{
	const char *problem = seclude_files(folder);

	if (!problem)
		problem = seclude_calls();
	if (!problem && descriptors_arrange() != 0)
		problem = "taking over the launcher's descriptors";
	return problem;
}

int main(int argc, char *argv[])
{
	bool machine = machine_is_ours();
	const char *problem;

	if (!machine && argc != 2) {
		dprintf(STDERR_FILENO, "Usage: %s FOLDER (the initrd's files, unpacked)\n", argv[0]);
		return 2;
	}
	if (allow_stack(__STACK_SIZE + STACK_BESIDES) != 0)
		problem = "allowing a stack as large as the configuration's";
	else
		problem = machine ? machine_arrange() : arrange_program(argv[1]);
	if (problem)
		failed(problem);
	else
		krunlab_main(0, NULL);
	if (machine)
		machine_end();
	/* Nothing is left to flush or to take down, as in the unikernel. */
	_exit(problem ? 1 : 0);
}
