/* SPDX-License-Identifier: Apache-2.0 */
/*
 * gcc calls this helper of libgcc for popcount where the CPU is not known to have the instruction;
 * the kernel is linked without libgcc. The counting is the usual one in parallel within a word
 * (Warren, Hacker's Delight, 5-1).
 */
#include <stdint.h>

int __popcountdi2(uint64_t x);

int __popcountdi2(uint64_t x)
{
	x -= (x >> 1) & 0x5555555555555555ULL;
	x = (x & 0x3333333333333333ULL) + ((x >> 2) & 0x3333333333333333ULL);
	x = (x + (x >> 4)) & 0x0f0f0f0f0f0f0f0fULL;
	return (int)((x * 0x0101010101010101ULL) >> 56);
}
