/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The application: takes one Wasm module from the initrd and gives it to the runtime.
 *
 * main returns what the mark T7 carries, so that the kernel's own 'main returned N' and the mark
 * never tell two stories.
 */
#include <stdint.h>

#include <uk/arch/limits.h>

#include <krunlab/runtime.h>

#include "marks.h"
#include "port.h"
#include "run_description.h"

#define STDIN_PATH "/krunlab.stdin"

/* What the kernel uses of the stack before main, and what host functions need below a module. */
#define STACK_ABOVE_MAIN 2048
#define STACK_RESERVE (12 * 1024)

static uintptr_t stack_end;

size_t krunlab_native_stack_left(void)
{
	uintptr_t here = (uintptr_t)__builtin_frame_address(0);

	return here > stack_end + STACK_RESERVE ? here - stack_end - STACK_RESERVE : 0;
}

bool krunlab_take_file(const char *path, uint8_t **bytes, size_t *len)
{
	struct bytes file;

	if (krunlab_port_take_file(path, &file) < 0)
		return false;
	*bytes = (uint8_t *)file.data;
	*len = file.len;
	return true;
}

static int run_module(void)
{
	struct krunlab_run run;
	struct krunlab_result result = { 0 };
	const char *problem = run_description_read(&run);

	if (!problem && krunlab_port_redirect_stdin(STDIN_PATH) < 0)
		problem = "standard input cannot be redirected to " STDIN_PATH;
	if (problem) {
		krunlab_port_say("krunlab: %s\n", problem);
		return KRUNLAB_T7_NO_RUN;
	}

	krunlab_runtime_run(&run, &result);
	switch (result.outcome) {
	case KRUNLAB_RETURNED:
		return result.exit_code & INT32_MAX;
	case KRUNLAB_TRAPPED:
		krunlab_port_say("krunlab: %s: %s trapped: %s\n", krunlab_runtime_name(), run.argv[0],
				 result.message);
		return KRUNLAB_T7_TRAPPED;
	default:
		krunlab_port_say("krunlab: %s: cannot load %s: %s\n", krunlab_runtime_name(),
				 run.argv[0], result.message);
		return KRUNLAB_T7_CANNOT_LOAD;
	}
}

int main(int argc, char *argv[])
{
	int code;

	(void)argc;
	(void)argv;
	krunlab_mark(KRUNLAB_MARK_MAIN, 0);
	stack_end = (uintptr_t)__builtin_frame_address(0) + STACK_ABOVE_MAIN - __STACK_SIZE;
	code = run_module();
	krunlab_mark(KRUNLAB_MARK_RETURNED, code);
	return code;
}
