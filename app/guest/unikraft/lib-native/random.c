/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Random bytes straight from the processor. The kernel's own generator is not used: it stops the
 * boot on processors without RDSEED.
 */
#include <krunlab/random.h>

#include <stdint.h>
#include <string.h>

/* Intel's guidance: a working generator delivers within ten tries. */
#define RDRAND_TRIES 10
#define CPUID1_ECX_RDRAND (1U << 30)

static bool has_rdrand(void)
{
	uint32_t eax = 1, ebx, ecx = 0, edx;

	__asm__ __volatile__("cpuid" : "+a"(eax), "=b"(ebx), "+c"(ecx), "=d"(edx));
	return ecx & CPUID1_ECX_RDRAND;
}

static bool next(uint64_t *value)
{
	for (int i = 0; i < RDRAND_TRIES; i++) {
		unsigned char ok;

		__asm__ __volatile__("rdrand %0; setc %1" : "=r"(*value), "=qm"(ok) : : "cc");
		if (ok)
			return true;
	}
	return false;
}

bool krunlab_random(void *bytes, size_t len)
{
	uint8_t *to = bytes;

	if (!has_rdrand())
		return len == 0;
	while (len > 0) {
		uint64_t value;
		size_t n = len < sizeof(value) ? len : sizeof(value);

		if (!next(&value))
			return false;
		memcpy(to, &value, n);
		to += n;
		len -= n;
	}
	return true;
}
