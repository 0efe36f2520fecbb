/* SPDX-License-Identifier: Apache-2.0 */
/*
 * WASI preview 1 (wasi_snapshot_preview1.witx) straight on the kernel, for any Wasm runtime: a
 * table of functions that know the module's memory and their arguments, and nothing of the runtime.
 */
#ifndef KRUNLAB_WASI_H
#define KRUNLAB_WASI_H

#include <stddef.h>
#include <stdint.h>

#include <krunlab/runtime.h>

/* One call by the module. Arguments are 64 bits wide, of an i32 only the lower half counts. */
struct krunlab_wasi_call {
	uint8_t *memory;
	uint64_t memory_len;
	const uint64_t *args;
};

/*
 * Results beside WASI's own errno values, which end the module: it gave an address outside of its
 * memory, or called proc_exit.
 */
#define KRUNLAB_WASI_FAULT UINT32_C(0xffffffff)
#define KRUNLAB_WASI_EXIT UINT32_C(0xfffffffe)

struct krunlab_wasi_function {
	const char *name;
	const char *signature; /* see wasi_functions.h */
	uint32_t (*call)(const struct krunlab_wasi_call *call);
};

extern const struct krunlab_wasi_function krunlab_wasi_functions[];
extern const size_t krunlab_wasi_function_count;

/* The modules by which the functions are imported; NULL-terminated. */
extern const char *const krunlab_wasi_modules[];

/* To be called before the first function. */
void krunlab_wasi_start(const struct krunlab_run *run);

/* What proc_exit was given. */
uint32_t krunlab_wasi_exit_code(void);

#endif /* KRUNLAB_WASI_H */
