/* SPDX-License-Identifier: Apache-2.0 */
#ifndef KRUNLAB_PAGE_TABLE_H
#define KRUNLAB_PAGE_TABLE_H

#include <stdint.h>

/*
 * Writes the kernel's boot page table, which maps the first 4 GiB one to one but for page 0, or of
 * them only those with RAM where nothing else is used. user: open to ring 3 as well. zero_page:
 * with the memory map. To be called before the table is loaded; uses general registers only.
 */
void krunlab_write_page_table(int user, const uint8_t *zero_page);

#endif /* KRUNLAB_PAGE_TABLE_H */
