/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The seam between the application and the one Wasm runtime that is linked into the image.
 *
 * A runtime library implements krunlab_runtime_name() and krunlab_runtime_run(); the application
 * implements the rest. The application sends the marks of docs/guest-marks.md for main's begin and
 * end; the runtime tells the one moment that only it can see, the module's first byte of output.
 */
#ifndef KRUNLAB_RUNTIME_H
#define KRUNLAB_RUNTIME_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What to run. Everything pointed to outlives the call. */
struct krunlab_run {
	/* The module's bytes; writable, since some loaders work in place. */
	uint8_t *module;
	size_t module_len;
	/* argv[0] is the module's name; argv[argc] is NULL. argc is at least 1. */
	int argc;
	char **argv;
	/* "NAME=value" strings; envp[envc] is NULL. */
	int envc;
	char **envp;
};

enum krunlab_outcome {
	/* The module's start function returned, or the module called proc_exit. */
	KRUNLAB_RETURNED,
	/* The module trapped, stack exhaustion included. */
	KRUNLAB_TRAPPED,
	/* The module could not be parsed, linked or instantiated, or has no start function. */
	KRUNLAB_CANNOT_LOAD,
};

struct krunlab_result {
	enum krunlab_outcome outcome;
	/* With KRUNLAB_RETURNED: what proc_exit was given, 0 where _start simply returned. */
	uint32_t exit_code;
	/* Otherwise: the runtime's own words, NUL-terminated, without a line end. */
	char message[256];
};

/* The runtime's name and version as it calls itself, for messages ("Wasm3 0.5.0"). */
const char *krunlab_runtime_name(void);

/*
 * Runs the WASI command module to its end and fills in *result. Writes nothing to the console
 * itself: the application prints result->message. Called once, on main's stack.
 */
void krunlab_runtime_run(const struct krunlab_run *run, struct krunlab_result *result);

/*
 * To be called just before the module's bytes go out to file descriptor fd. Only the first call
 * sends a mark (T6); later ones cost a compare.
 */
void krunlab_module_writes(int fd);

/*
 * The bytes of a file that the module was given, writable, which it then no longer finds there;
 * false where there is none of that absolute path, or no memory for it.
 */
bool krunlab_take_file(const char *path, uint8_t **bytes, size_t *len);

/*
 * The bytes of native stack that may still be used below the caller's frame before the kernel's
 * own stack ends, less a reserve for the host functions. A runtime sets its own limit from it, so
 * that deep recursion traps instead of running over the kernel's memory.
 */
size_t krunlab_native_stack_left(void);

#ifdef __cplusplus
}
#endif

#endif /* KRUNLAB_RUNTIME_H */
