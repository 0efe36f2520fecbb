/* SPDX-License-Identifier: Apache-2.0 */
/* Offsets in the zero page: Documentation/arch/x86/zero-page.rst and boot.rst of Linux. */
#ifndef KRUNLAB_ZERO_PAGE_H
#define KRUNLAB_ZERO_PAGE_H

#include <stdint.h>

#define ZERO_PAGE_SIZE 4096
#define ZP_E820_COUNT 0x1e8
#define ZP_BOOT_FLAG 0x1fe
#define ZP_HEADER 0x202
#define ZP_RAMDISK_IMAGE 0x218
#define ZP_RAMDISK_SIZE 0x21c
#define ZP_CMDLINE 0x228
#define ZP_CMDLINE_SIZE 0x238
#define ZP_E820_TABLE 0x2d0
#define ZP_E820_MAX 128

#define E820_RAM 1

struct e820_entry {
	uint64_t addr;
	uint64_t size;
	uint32_t type;
} __attribute__((packed));

#endif /* KRUNLAB_ZERO_PAGE_H */
