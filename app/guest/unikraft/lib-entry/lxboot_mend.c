/* SPDX-License-Identifier: Apache-2.0 */
/* What is done before the kernel's own start: send the mark T3, mend the memory map. */
#include <krunlab/mark.h>

#include <krunlab/zero_page.h>

#define PAGE_MASK 0xfffULL

void krunlab_lxboot_prepare(uint8_t *zero_page);

/*
 * Cuts RAM to whole pages. libkrun's last entry is one byte too long; the kernel would round that
 * up and hand out a page that lies beyond the end of RAM.
 */
static void cut_to_whole_pages(struct e820_entry *entry)
{
	uint64_t end = (entry->addr + entry->size) & ~PAGE_MASK;

	if (entry->type == E820_RAM && end > entry->addr)
		entry->size = end - entry->addr;
}

/*
 * The transmitter's state is not polled: the port belongs to a VMM that takes each byte at once,
 * and every access costs an exit that would count as boot time.
 */
static void send_mark(void)
{
	uint8_t record[KRUNLAB_MARK_SIZE];

	krunlab_mark_record(record, KRUNLAB_MARK_ENTRY, 0);
	for (int i = 0; i < KRUNLAB_MARK_SIZE; i++)
		__asm__ __volatile__("outb %0, %1"
				     :
				     : "a"(record[i]), "d"((uint16_t)KRUNLAB_MARK_PORT));
}

void krunlab_lxboot_prepare(uint8_t *zero_page)
{
	struct e820_entry *table = (struct e820_entry *)(zero_page + ZP_E820_TABLE);

	send_mark();
	for (unsigned int i = 0; i < zero_page[ZP_E820_COUNT]; i++)
		cut_to_whole_pages(&table[i]);
}
