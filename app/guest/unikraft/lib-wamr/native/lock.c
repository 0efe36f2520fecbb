/* SPDX-License-Identifier: Apache-2.0 */
/* One thread runs one module, and no lock is ever contended. */
#include <platform_api_vmcore.h>

korp_tid os_self_thread(void)
{
	return 1;
}

int os_mutex_init(korp_mutex *mutex)
{
	(void)mutex;
	return BHT_OK;
}

int os_mutex_destroy(korp_mutex *mutex)
{
	(void)mutex;
	return BHT_OK;
}

int os_mutex_lock(korp_mutex *mutex)
{
	(void)mutex;
	return BHT_OK;
}

int os_mutex_unlock(korp_mutex *mutex)
{
	(void)mutex;
	return BHT_OK;
}
