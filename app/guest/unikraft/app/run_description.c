/* SPDX-License-Identifier: Apache-2.0 */
#include "run_description.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "port.h"

#define MODULE_PATH "/krunlab.module"
#define RUN_PATH "/krunlab.run"

/* The next string of a list of NUL-terminated ones, or NULL where it is not terminated. */
static char *next_string(struct bytes *rest)
{
	char *s = rest->data;
	char *nul = memchr(s, '\0', rest->len);

	if (!nul)
		return NULL;
	rest->len -= nul + 1 - s;
	rest->data = nul + 1;
	return s;
}

/* A decimal number and as many strings; NULL where the list is cut short. */
static char **next_list(struct bytes *rest, int *count)
{
	char *number = next_string(rest);
	char *end;
	char **list;
	long n;

	if (!number || !*number)
		return NULL;
	n = strtol(number, &end, 10);
	/* Each string takes at least its NUL, so a larger count cannot be true. */
	if (*end || n < 0 || n > INT_MAX - 1 || (size_t)n > rest->len)
		return NULL;
	list = calloc(n + 1, sizeof(*list));
	if (!list)
		return NULL;
	for (long i = 0; i < n; i++) {
		list[i] = next_string(rest);
		if (!list[i])
			return NULL;
	}
	*count = n;
	return list;
}

const char *run_description_read(struct krunlab_run *run)
{
	struct bytes rest;
	struct bytes module;
	char *magic;
	char *version;

	if (krunlab_port_take_file(RUN_PATH, &rest) < 0)
		return "the initrd has no readable " RUN_PATH;
	magic = next_string(&rest);
	if (!magic || strcmp(magic, "KRUNLAB-RUN"))
		return RUN_PATH " does not begin with KRUNLAB-RUN";
	version = next_string(&rest);
	if (!version || strcmp(version, "1"))
		return RUN_PATH " has a version other than 1";
	run->argv = next_list(&rest, &run->argc);
	if (!run->argv || run->argc < 1)
		return RUN_PATH " has a broken list of arguments";
	run->envp = next_list(&rest, &run->envc);
	if (!run->envp)
		return RUN_PATH " has a broken list of environment entries";

	if (krunlab_port_take_file(MODULE_PATH, &module) < 0)
		return "the initrd has no readable " MODULE_PATH;
	run->module = (uint8_t *)module.data;
	run->module_len = module.len;
	return NULL;
}
