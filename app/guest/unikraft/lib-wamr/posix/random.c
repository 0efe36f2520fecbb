/* SPDX-License-Identifier: Apache-2.0 */
/*
 * WASI's random source, straight from the processor. The kernel's own generator is not used: it
 * stops the boot on processors without RDSEED.
 */
#include <cpuid.h>
#include <string.h>

#include <ssp_config.h>
#include <random.h>

/* Intel's guidance: a working generator delivers within ten tries. */
#define RDRAND_TRIES 10

static bool has_rdrand(void)
{
	unsigned int eax, ebx, ecx, edx;

	return __get_cpuid(1, &eax, &ebx, &ecx, &edx) && (ecx & bit_RDRND);
}

static bool hardware_random(uint64_t *value)
{
	if (!has_rdrand())
		return false;
	for (int i = 0; i < RDRAND_TRIES; i++) {
		unsigned char ok;

		__asm__ __volatile__("rdrand %0; setc %1" : "=r"(*value), "=qm"(ok) : : "cc");
		if (ok)
			return true;
	}
	return false;
}

/* What a module asks for with random_get: from the hardware or not at all. */
__wasi_errno_t random_buf(void *buf, size_t len)
{
	unsigned char *to = buf;

	while (len > 0) {
		uint64_t value;
		size_t n = len < sizeof(value) ? len : sizeof(value);

		if (!hardware_random(&value))
			return __WASI_ENOSYS;
		memcpy(to, &value, n);
		to += n;
		len -= n;
	}
	return __WASI_ESUCCESS;
}

/*
 * Draws the numbers of WASI file descriptors, which must differ but need not be secret; so the
 * clock will do where the hardware gives nothing, and the bias of the remainder does no harm.
 */
__wasi_errno_t random_uniform(uintmax_t upper, uintmax_t *out)
{
	uint64_t value;

	if (!hardware_random(&value))
		value = __builtin_ia32_rdtsc() * UINT64_C(0x9e3779b97f4a7c15) >> 16;
	*out = value % upper;
	return __WASI_ESUCCESS;
}
