/* SPDX-License-Identifier: Apache-2.0 */
#include "other_modules.h"

#include <stdio.h>

#include <wasm_export.h>

#include <krunlab/runtime.h>

#define PATH_MOST 256

/* The host compiles what it gives to an image that runs compiled code alone. */
#if CONFIG_LIBWAMR_AOT
#define SUFFIX "aot"
#else
#define SUFFIX "wasm"
#endif

/* In wasm_runtime_common.c; its header is not one for embedders. */
bool wasm_runtime_is_built_in_module(const char *name);

static bool read_module(package_type_t kind, const char *name, uint8_t **bytes, uint32_t *len)
{
	char path[PATH_MOST];
	size_t size;

	(void)kind;
	if (snprintf(path, sizeof(path), "/%s." SUFFIX, name) >= (int)sizeof(path) ||
	    !krunlab_take_file(path, bytes, &size) || size > UINT32_MAX)
		return false;
	*len = size;
	return true;
}

/* WAMR points into the bytes for as long as the module lives, which is until the machine ends. */
static void keep_module(uint8_t *bytes, uint32_t len)
{
	(void)bytes;
	(void)len;
}

void krunlab_wamr_find_other_modules(void)
{
	wasm_runtime_set_module_reader(read_module, keep_module);
}

bool krunlab_wamr_is_other_module(const char *name)
{
	return !wasm_runtime_is_built_in_module(name);
}
