/* SPDX-License-Identifier: Apache-2.0 */
/* Says in the words of the Linux boot protocol what PVH's start information says. */
#include <krunlab/firmware.h>

#include <krunlab/zero_page.h>

#define BOOT_FLAG 0xaa55
#define HEADER_MAGIC 0x53726448 /* HdrS */

/* Xen's public/arch-x86/hvm/start_info.h, version 1. */
struct start_info {
	uint32_t magic;
	uint32_t version;
	uint32_t flags;
	uint32_t module_count;
	uint64_t modules;
	uint64_t cmdline;
	uint64_t rsdp;
	uint64_t memory_map;
	uint32_t memory_map_count;
	uint32_t reserved;
};

struct start_module {
	uint64_t addr;
	uint64_t size;
	uint64_t cmdline;
	uint64_t reserved;
};

struct start_memory {
	uint64_t addr;
	uint64_t size;
	uint32_t type;
	uint32_t reserved;
};

/* Initialised data, since every start reads it: behind the zero page it would be a page more. */
uint8_t krunlab_firmware_ran __attribute__((section(".data")));

static uint8_t zero_page[ZERO_PAGE_SIZE] __attribute__((aligned(16)));

uint8_t *krunlab_pvh_zero_page(const struct start_info *info);

static void set32(unsigned int offset, uint32_t value)
{
	*(uint32_t *)(zero_page + offset) = value;
}

static void copy_memory_map(const struct start_info *info)
{
	const struct start_memory *from = (const struct start_memory *)info->memory_map;
	struct e820_entry *to = (struct e820_entry *)(zero_page + ZP_E820_TABLE);
	unsigned int count = info->memory_map_count;

	if (count > ZP_E820_MAX)
		count = ZP_E820_MAX;
	for (unsigned int i = 0; i < count; i++) {
		to[i].addr = from[i].addr;
		to[i].size = from[i].size;
		to[i].type = from[i].type;
	}
	zero_page[ZP_E820_COUNT] = count;
}

uint8_t *krunlab_pvh_zero_page(const struct start_info *info)
{
	const struct start_module *initrd = (const struct start_module *)info->modules;
	const char *cmdline = (const char *)info->cmdline;
	uint32_t length = 0;

	krunlab_firmware_ran = 1;
	*(uint16_t *)(zero_page + ZP_BOOT_FLAG) = BOOT_FLAG;
	set32(ZP_HEADER, HEADER_MAGIC);
	if (info->module_count) {
		set32(ZP_RAMDISK_IMAGE, initrd->addr);
		set32(ZP_RAMDISK_SIZE, initrd->size);
	}
	while (cmdline && cmdline[length])
		length++;
	set32(ZP_CMDLINE, info->cmdline);
	set32(ZP_CMDLINE_SIZE, length);
	copy_memory_map(info);
	return zero_page;
}
