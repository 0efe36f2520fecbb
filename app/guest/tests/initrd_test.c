/* SPDX-License-Identifier: Apache-2.0 */
/* lib-native's archive reader on a good archive, and on that archive damaged at every byte. */
#include <krunlab/initrd.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <uk/plat/memory.h>

static unsigned char archive[4096], copy[4096];
static size_t archive_len;
static struct ukplat_memregion_desc region;

int ukplat_memregion_find(struct ukplat_memregion_desc **found);
int ukplat_memregion_find(struct ukplat_memregion_desc **found)
{
	*found = &region;
	return region.len != 0;
}

static void add(const char *name, unsigned mode, const char *data, size_t len)
{
	char *to = (char *)archive + archive_len;
	size_t name_len = strlen(name) + 1;

	archive_len += sprintf(to, "070701%08X%08X%08X%08X%08X%08X%08zX%08X%08X%08X%08X%08zX%08X", 1,
			       mode, 0, 0, 1, 0, len, 0, 0, 0, 0, name_len, 0);
	memcpy(archive + archive_len, name, name_len);
	archive_len = (archive_len + name_len + 3) & ~3UL;
	memcpy(archive + archive_len, data, len);
	archive_len = (archive_len + len + 3) & ~3UL;
}

static void expect(int holds, const char *what)
{
	if (!holds) {
		printf("not so: %s\n", what);
		exit(1);
	}
}

static void read_it(unsigned char *bytes, size_t len, int good)
{
	struct krunlab_file file = { 0 };
	int count = 0;

	region.vbase = (unsigned long)bytes;
	region.len = len;
	while (krunlab_initrd_next(&file)) {
		expect(file.data >= bytes && file.data + file.len <= bytes + len, "a file lies in it");
		expect(++count < 100, "it ends");
	}
	if (good)
		expect(count == 4, "there are four entries");
}

/* A name that ends nowhere must not be read beyond the archive. */
static void name_without_end(void)
{
	unsigned char *exact = malloc(116);
	char header[111];

	sprintf(header, "070701%08X%08X%08X%08X%08X%08X%08X%08X%08X%08X%08X%08X%08X", 1, 0100644, 0, 0,
		1, 0, 0, 0, 0, 0, 0, 6, 0);
	memset(exact, 'x', 116);
	memcpy(exact, header, 110);
	/* The beginning of a name that the reader looks for. */
	memcpy(exact + 110, "TRAILE", 6);
	read_it(exact, 116, 0);
	free(exact);
}

int main(void)
{
	struct krunlab_file file;

	add("krunlab.run", 0100644, "abc", 3);
	add("./dir", 0040755, "", 0);
	add("/dir/empty", 0100644, "", 0);
	add("last", 0100644, "12345678", 8);
	add("TRAILER!!!", 0, "", 0);
	read_it(archive, archive_len, 1);
	expect(krunlab_initrd_find("last", &file) && file.len == 8 && !memcmp(file.data, "12345678", 8),
	       "a file is found by its name");
	expect(krunlab_initrd_find("dir", &file) &&
		       (file.mode & KRUNLAB_FILE_TYPE) == KRUNLAB_FILE_DIRECTORY,
	       "a directory is one");
	expect(!krunlab_initrd_find("nothing", &file), "what is not there is not found");
	name_without_end();
	for (size_t cut = 0; cut <= archive_len; cut++) {
		unsigned char *exact = malloc(cut ? cut : 1);

		memcpy(exact, archive, cut);
		read_it(exact, cut, 0);
		free(exact);
	}
	for (size_t at = 0; at < archive_len; at++)
		for (int bit = 0; bit < 8; bit++) {
			memcpy(copy, archive, archive_len);
			copy[at] ^= 1 << bit;
			read_it(copy, archive_len, 0);
		}
	return 0;
}
