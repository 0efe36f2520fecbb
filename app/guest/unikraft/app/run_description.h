/* SPDX-License-Identifier: Apache-2.0 */
/* Reads the run description and the module that docs/guest-initrd.md describes. */
#ifndef KRUNLAB_RUN_DESCRIPTION_H
#define KRUNLAB_RUN_DESCRIPTION_H

#include <krunlab/runtime.h>

/*
 * Fills in *run from the files of the initrd. Returns NULL, or a sentence that says what is
 * wrong with them. What run points to is never freed: the machine ends with main.
 */
const char *run_description_read(struct krunlab_run *run);

#endif /* KRUNLAB_RUN_DESCRIPTION_H */
