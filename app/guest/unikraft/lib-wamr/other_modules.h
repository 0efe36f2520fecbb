/* SPDX-License-Identifier: Apache-2.0 */
/* Modules that the module to run imports from. */
#ifndef KRUNLAB_WAMR_OTHER_MODULES_H
#define KRUNLAB_WAMR_OTHER_MODULES_H

#include <stdbool.h>

#include <uk/config.h>

#if CONFIG_LIBWAMR_MULTI_MODULE

/* Has WAMR look for them among the files. To be called before a module is loaded. */
void krunlab_wamr_find_other_modules(void);

/* Whether what is imported from there comes from another module; WAMR has found all of that. */
bool krunlab_wamr_is_other_module(const char *name);

#else

static inline void krunlab_wamr_find_other_modules(void)
{
}

static inline bool krunlab_wamr_is_other_module(const char *name)
{
	(void)name;
	return false;
}

#endif

#endif /* KRUNLAB_WAMR_OTHER_MODULES_H */
