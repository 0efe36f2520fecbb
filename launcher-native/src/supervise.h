/* One run, from the fork of the VMM child until the caller has its last frame. */
#ifndef KRUNLAB_SUPERVISE_H
#define KRUNLAB_SUPERVISE_H

#include "options.h"

/* Returns the launcher's exit status, as options_help tells. */
int supervise(const struct options *options);

#endif
