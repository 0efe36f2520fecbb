/* SPDX-License-Identifier: Apache-2.0 */
#include "seclusion.h"

#include <errno.h>
#include <linux/capability.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

static int give_up_rights(void)
{
	struct __user_cap_header_struct header = { _LINUX_CAPABILITY_VERSION_3, 0 };
	struct __user_cap_data_struct none[_LINUX_CAPABILITY_U32S_3] = { { 0 } };

	return (int)syscall(SYS_capset, &header, none);
}

const char *seclude_files(const char *folder)
{
	if (chroot(folder) != 0) {
		if (errno != EPERM)
			return "making the module's folder the root";
		if (unshare(CLONE_NEWUSER) != 0 || chroot(folder) != 0)
			return "making the module's folder the root, which without root's rights takes "
			       "user namespaces that this system lets everybody have,";
	}
	if (chdir("/") != 0)
		return "entering the module's folder";
	/* Else the program could gain by starting others what it gives up here. */
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || give_up_rights() != 0)
		return "giving up rights";
	return NULL;
}
