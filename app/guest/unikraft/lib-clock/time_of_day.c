/* SPDX-License-Identifier: Apache-2.0 */
/* The time of day at the clock's start, from the real-time clock, read when first asked for. */
#include <stdbool.h>
#include <stdint.h>

#include <uk/arch/types.h>
#include <uk/timeconv.h>
#include <kvm/tscclock.h>

#include "ports.h"

#define INDEX 0x70
#define DATA 0x71

enum reg { SECOND = 0, MINUTE = 2, HOUR = 4, DAY = 7, MONTH = 8, YEAR = 9, STATUS_A = 10 };
#define UPDATE_IN_PROGRESS 0x80

static unsigned int read_register(enum reg reg)
{
	port_write(INDEX, reg);
	return port_read(DATA);
}

static unsigned int read_decimal(enum reg reg)
{
	return uktimeconv_bcdtobin(read_register(reg));
}

static uint64_t read_clock(void)
{
	struct uktimeconv_bmkclock now;

	/* Once it is not updating itself, it will not for 244 microseconds. */
	while (read_register(STATUS_A) & UPDATE_IN_PROGRESS)
		;
	now.dt_sec = read_decimal(SECOND);
	now.dt_min = read_decimal(MINUTE);
	now.dt_hour = read_decimal(HOUR);
	now.dt_day = read_decimal(DAY);
	now.dt_mon = read_decimal(MONTH);
	now.dt_year = read_decimal(YEAR) + 2000;
	return uktimeconv_bmkclock_to_nsec(&now);
}

__u64 tscclock_epochoffset(void)
{
	static bool known;
	static uint64_t offset;

	if (!known) {
		uint64_t now = tscclock_monotonic();

		offset = read_clock() - now;
		known = true;
	}
	return offset;
}
