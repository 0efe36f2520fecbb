/* SPDX-License-Identifier: Apache-2.0 */
/*
 * WAMR's call trampoline needs the preprocessor, but its name ends in a lower-case .s, which the
 * build hands to the assembler as it is.
 */
#if WASM_ENABLE_SIMD
#include "invokeNative_em64_simd.s"
#else
#include "invokeNative_em64.s"
#endif
