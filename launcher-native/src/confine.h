/*
 * What the VMM child gives up before the guest runs: guest and VMM are one security context, so
 * a guest that breaks out of libkrun should find little.
 */
#ifndef KRUNLAB_CONFINE_H
#define KRUNLAB_CONFINE_H

#include "options.h"
#include "report.h"

/*
 * For every engine: dies with the supervisor, own session, no new privileges, no core dump, no
 * huge pages (one touched byte would count 2 MiB), default signal handling. Returns false where
 * the supervisor is already gone.
 */
bool confine_process(struct confinement *done, int supervisor);

/*
 * For libkrun only, after its library is loaded: writes no files, sees no file but those it
 * needs, calls no more of the kernel than it needs.
 */
void confine_files(struct confinement *done, const struct options *options, const char *library);
/* serves_files: libkrun also serves files to its guest, read-only. */
void confine_calls(struct confinement *done, bool serves_files);

#endif
