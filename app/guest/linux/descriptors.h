/* SPDX-License-Identifier: Apache-2.0 */
#ifndef KRUNLAB_LINUX_DESCRIPTORS_H
#define KRUNLAB_LINUX_DESCRIPTORS_H

/*
 * Takes over the two descriptors that krunlab-launcher hands a program (docs/launcher-protocol.md):
 * the console becomes standard output and standard error, the marks' moves out of the way, so that
 * the descriptors a module gets begin at 3, as in the unikernel. Returns 0 or a negative errno value.
 */
int descriptors_arrange(void);

#endif /* KRUNLAB_LINUX_DESCRIPTORS_H */
