/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Shuts a module up. In a virtual machine it can reach nothing; here it runs on the user's own
 * system, one runtime checks no paths, and code compiled ahead of time is machine code.
 */
#ifndef KRUNLAB_LINUX_SECLUSION_H
#define KRUNLAB_LINUX_SECLUSION_H

/*
 * Makes the folder the root of all paths, for good: by the right to do so, or in a user namespace
 * of its own, and gives up every right. Returns NULL, or what failed, with errno set.
 */
const char *seclude_files(const char *folder);

/*
 * Leaves the system calls that the runtimes' WASI stands on; any other fails with EPERM. Returns
 * NULL, or what failed, with errno set.
 */
const char *seclude_calls(void);

#endif /* KRUNLAB_LINUX_SECLUSION_H */
