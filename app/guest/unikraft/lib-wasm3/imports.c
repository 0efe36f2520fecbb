/* SPDX-License-Identifier: Apache-2.0 */
#include "imports.h"

#include <stdio.h>

/* Not a header for embedders: which functions a module imports is told by no other. */
#include <m3_env.h>

#define MESSAGE_MOST 200

M3Result krunlab_wasm3_missing_import(IM3Module module)
{
	static char message[MESSAGE_MOST];

	for (u32 i = 0; i < module->numFunctions; i++) {
		const M3Function *function = &module->functions[i];

		if (function->wasm || function->compiled)
			continue;
		snprintf(message, sizeof(message), "the imported function %s.%s does not exist here",
			 function->import.moduleUtf8 ? function->import.moduleUtf8 : "",
			 function->import.fieldUtf8 ? function->import.fieldUtf8 : "");
		return message;
	}
	return m3Err_none;
}
