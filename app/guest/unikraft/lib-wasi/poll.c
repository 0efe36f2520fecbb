/* SPDX-License-Identifier: Apache-2.0 */
/*
 * poll_oneoff: sleeping. No stream ever blocks here, so that one which is waited for is ready at
 * once; else the earliest of the times waited for ends the call. The CPU is kept busy meanwhile,
 * as the kernel itself does without a scheduler.
 */
#include "call.h"
#include "functions.h"

#include "clock.h"
#include "descriptors.h"

enum { SUBSCRIPTION_SIZE = 48, EVENT_SIZE = 32 };
enum event_type { EVENT_CLOCK = 0, EVENT_FD_READ = 1, EVENT_FD_WRITE = 2 };
enum { CLOCK_ABSTIME = 1 };

/* Fields of the structures subscription and event. */
enum { SUB_USERDATA = 0, SUB_TYPE = 8, SUB_CLOCK = 16, SUB_FD = 16, SUB_TIMEOUT = 24, SUB_FLAGS = 40 };
enum { EVENT_USERDATA = 0, EVENT_ERROR = 8, EVENT_TYPE = 10 };

struct waiting {
	uint8_t type;
	uint16_t error;
	uint32_t clock;
	uint64_t until; /* on that clock */
};

static uint64_t load(const uint8_t *from, size_t len)
{
	uint64_t value = 0;

	memcpy(&value, from, len);
	return value;
}

static struct waiting waiting_for(const uint8_t *subscription, uint64_t start_of[])
{
	struct waiting w = { .type = load(subscription + SUB_TYPE, 1) };

	if (w.type == EVENT_FD_READ || w.type == EVENT_FD_WRITE) {
		if (!krunlab_wasi_is_open(load(subscription + SUB_FD, 4)))
			w.error = WASI_BADF;
		return w;
	}
	w.clock = load(subscription + SUB_CLOCK, 4);
	w.until = load(subscription + SUB_TIMEOUT, 8);
	if (w.type != EVENT_CLOCK || w.clock > WASI_CLOCK_MONOTONIC) {
		w.error = WASI_NOTSUP;
		return w;
	}
	if (!(load(subscription + SUB_FLAGS, 2) & CLOCK_ABSTIME) &&
	    __builtin_add_overflow(w.until, start_of[w.clock], &w.until))
		w.until = UINT64_MAX;
	return w;
}

static bool happened(const struct waiting *w)
{
	uint64_t now;

	if (w->type != EVENT_CLOCK || w->error)
		return true;
	krunlab_wasi_now(w->clock, &now);
	return now >= w->until;
}

static void tell(uint8_t *event, const uint8_t *subscription, const struct waiting *w)
{
	memset(event, 0, EVENT_SIZE);
	memcpy(event + EVENT_USERDATA, subscription + SUB_USERDATA, 8);
	memcpy(event + EVENT_ERROR, &w->error, 2);
	event[EVENT_TYPE] = w->type;
}

uint32_t krunlab_wasi_poll_oneoff(wasi_call call)
{
	uint32_t count = wasi_u32(call, 2);
	const uint8_t *in = wasi_memory(call, wasi_u32(call, 0), (uint64_t)count * SUBSCRIPTION_SIZE);
	uint8_t *out = wasi_memory(call, wasi_u32(call, 1), (uint64_t)count * EVENT_SIZE);
	uint64_t start[2];
	uint32_t told = 0;

	if (!in || !out)
		return KRUNLAB_WASI_FAULT;
	if (count == 0)
		return WASI_INVAL;
	for (uint32_t clock = 0; clock < 2; clock++)
		krunlab_wasi_now(clock, &start[clock]);
	while (told == 0) {
		for (uint32_t i = 0; i < count; i++) {
			struct waiting w = waiting_for(in + i * SUBSCRIPTION_SIZE, start);

			if (happened(&w))
				tell(out + told++ * EVENT_SIZE, in + i * SUBSCRIPTION_SIZE, &w);
		}
	}
	return wasi_result(wasi_store(call, wasi_u32(call, 3), told, 4));
}
