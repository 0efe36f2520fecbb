/* SPDX-License-Identifier: Apache-2.0 */
#include <krunlab/clock.h>
#include <krunlab/zero_page.h>

#include <stddef.h>

#include "frequency.h"

#define WORD "krunlab.tsc_hz="

/* What no time stamp counter has; such a number is taken for none. */
#define LEAST_HZ UINT64_C(100000000)
#define MOST_HZ UINT64_C(100000000000)

uint64_t krunlab_given_tsc_hz;

/* What follows the word where text begins with it; NULL where it does not. */
static const char *after_word(const char *text)
{
	for (const char *word = WORD; *word; word++, text++)
		if (*text != *word)
			return NULL;
	return text;
}

static uint64_t number(const char *digit)
{
	uint64_t value = 0;

	while (*digit >= '0' && *digit <= '9' && value <= MOST_HZ)
		value = value * 10 + (*digit++ - '0');
	return *digit == ' ' || *digit == '\0' ? value : 0;
}

void krunlab_read_tsc_hz(const uint8_t *zero_page)
{
	const char *text = (const char *)(uint64_t)*(const uint32_t *)(zero_page + ZP_CMDLINE);
	const char *end = text + *(const uint32_t *)(zero_page + ZP_CMDLINE_SIZE);

	for (char before = ' '; text && text < end && *text; before = *text++) {
		const char *digits = before == ' ' ? after_word(text) : NULL;
		uint64_t hz = digits ? number(digits) : 0;

		if (hz >= LEAST_HZ && hz <= MOST_HZ)
			krunlab_given_tsc_hz = hz;
	}
}
