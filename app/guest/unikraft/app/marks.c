/* SPDX-License-Identifier: Apache-2.0 */
#include <krunlab/mark.h>
#include <krunlab/port.h>
#include <krunlab/runtime.h>

#include "marks.h"

void krunlab_mark(uint8_t kind, int32_t value)
{
	uint8_t record[KRUNLAB_MARK_SIZE];

	krunlab_mark_record(record, kind, value);
	krunlab_port_write(KRUNLAB_MARK_PORT, record, sizeof(record));
}

void krunlab_module_writes(int fd)
{
	static int told;

	if (told)
		return;
	told = 1;
	krunlab_mark(KRUNLAB_MARK_OUTPUT, fd);
}
