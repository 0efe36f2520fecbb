/* SPDX-License-Identifier: Apache-2.0 */
/* What the functions share: errno values, arguments, and the module's memory. */
#ifndef KRUNLAB_WASI_CALL_H
#define KRUNLAB_WASI_CALL_H

#include <string.h>

#include <uk/config.h>

#include <krunlab/wasi.h>

enum wasi_errno {
	WASI_SUCCESS = 0,
	WASI_BADF = 8,
	WASI_EXIST = 20,
	WASI_INVAL = 28,
	WASI_ISDIR = 31,
	WASI_MFILE = 33,
	WASI_NAMETOOLONG = 37,
	WASI_NOENT = 44,
	WASI_NOSYS = 52,
	WASI_NOTDIR = 54,
	WASI_NOTSOCK = 57,
	WASI_NOTSUP = 58,
	WASI_ROFS = 69,
	WASI_SPIPE = 70,
	WASI_NOTCAPABLE = 76,
};

typedef const struct krunlab_wasi_call *wasi_call;

static inline uint32_t wasi_u32(wasi_call call, int argument)
{
	return (uint32_t)call->args[argument];
}

/* len bytes of the module's memory, or NULL where they do not all lie in it. */
static inline void *wasi_memory(wasi_call call, uint32_t address, uint64_t len)
{
	if (len > call->memory_len || address > call->memory_len - len)
		return NULL;
	return call->memory + address;
}

/* Stores a value where an argument points; false where that is outside of the memory. */
static inline int wasi_store(wasi_call call, uint32_t address, uint64_t value, size_t len)
{
	void *to = wasi_memory(call, address, len);

	if (to)
		memcpy(to, &value, len);
	return to != NULL;
}

static inline uint32_t wasi_result(int stored)
{
	return stored ? WASI_SUCCESS : KRUNLAB_WASI_FAULT;
}

#endif /* KRUNLAB_WASI_CALL_H */
