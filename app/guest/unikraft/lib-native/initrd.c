/* SPDX-License-Identifier: Apache-2.0 */
/* The newc format: cpio(5), 'New ASCII Format'. */
#include <krunlab/initrd.h>

#include <string.h>

#include <uk/plat/memory.h>

#define MAGIC "070701"
#define TRAILER "TRAILER!!!"

#define FIELD_DIGITS 8
#define HEADER_SIZE (sizeof(MAGIC) - 1 + 13 * FIELD_DIGITS)
enum field { MODE = 1, FILE_SIZE = 6, NAME_SIZE = 11 };

struct archive {
	uint8_t *start;
	size_t len;
};

static struct archive archive(void)
{
	struct ukplat_memregion_desc *region;
	struct archive found = { NULL, 0 };

	ukplat_memregion_foreach(&region, UKPLAT_MEMRT_INITRD, 0, 0) {
		found.start = (uint8_t *)region->vbase + region->pg_off;
		found.len = region->len;
		break;
	}
	return found;
}

static bool hex_digit(uint8_t c, uint32_t *value)
{
	uint32_t digit;

	if (c >= '0' && c <= '9')
		digit = c - '0';
	else if ((c | 0x20) >= 'a' && (c | 0x20) <= 'f')
		digit = (c | 0x20) - 'a' + 10;
	else
		return false;
	*value = *value << 4 | digit;
	return true;
}

static bool read_field(const uint8_t *header, enum field field, uint32_t *value)
{
	const uint8_t *digits = header + sizeof(MAGIC) - 1 + field * FIELD_DIGITS;

	*value = 0;
	for (int i = 0; i < FIELD_DIGITS; i++)
		if (!hex_digit(digits[i], value))
			return false;
	return true;
}

/* Headers and data begin at multiples of four, counted from the start of the archive. */
static size_t aligned(size_t offset)
{
	return (offset + 3) & ~(size_t)3;
}

static const char *without_prefix(const char *name)
{
	if (name[0] == '.' && name[1] == '/')
		name += 2;
	while (*name == '/')
		name++;
	return name;
}

bool krunlab_initrd_next(struct krunlab_file *file)
{
	struct archive all = archive();
	size_t at = file->data ? aligned(file->data + file->len - all.start) : 0;
	const uint8_t *header = all.start + at;
	uint32_t size, name_size;
	size_t data;

	if (!all.start || at > all.len || all.len - at < HEADER_SIZE)
		return false;
	if (memcmp(header, MAGIC, sizeof(MAGIC) - 1) != 0 || !read_field(header, MODE, &file->mode) ||
	    !read_field(header, FILE_SIZE, &size) || !read_field(header, NAME_SIZE, &name_size))
		return false;
	data = aligned(at + HEADER_SIZE + name_size);
	if (name_size == 0 || data > all.len || size > all.len - data ||
	    header[HEADER_SIZE + name_size - 1] != '\0')
		return false;
	file->name = without_prefix((const char *)header + HEADER_SIZE);
	file->data = all.start + data;
	file->len = size;
	file->number++;
	return strcmp(file->name, TRAILER) != 0;
}

bool krunlab_initrd_find(const char *name, struct krunlab_file *file)
{
	*file = (struct krunlab_file){ 0 };
	while (krunlab_initrd_next(file))
		if (strcmp(file->name, name) == 0)
			return true;
	return false;
}
