/* SPDX-License-Identifier: Apache-2.0 */
/*
 * WAMR's locks. They do nothing: the thread manager is left out, so one thread runs one module and
 * no lock is ever contended.
 */
#include <platform_api_vmcore.h>
#include <platform_api_extension.h>

korp_tid os_self_thread(void)
{
	return pthread_self();
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

int os_rwlock_init(korp_rwlock *lock)
{
	(void)lock;
	return BHT_OK;
}

int os_rwlock_destroy(korp_rwlock *lock)
{
	(void)lock;
	return BHT_OK;
}

int os_rwlock_rdlock(korp_rwlock *lock)
{
	(void)lock;
	return BHT_OK;
}

int os_rwlock_wrlock(korp_rwlock *lock)
{
	(void)lock;
	return BHT_OK;
}

int os_rwlock_unlock(korp_rwlock *lock)
{
	(void)lock;
	return BHT_OK;
}

int os_cond_init(korp_cond *cond)
{
	(void)cond;
	return BHT_OK;
}

int os_cond_destroy(korp_cond *cond)
{
	(void)cond;
	return BHT_OK;
}

int os_cond_signal(korp_cond *cond)
{
	(void)cond;
	return BHT_OK;
}

int os_cond_broadcast(korp_cond *cond)
{
	(void)cond;
	return BHT_OK;
}

/* Nobody could signal: waiting would be for ever. */
int os_cond_wait(korp_cond *cond, korp_mutex *mutex)
{
	(void)cond;
	(void)mutex;
	return BHT_ERROR;
}
