package org.krunlab.core.experiment;

import java.util.Arrays;
import org.krunlab.core.model.WasmRuntime;

/**
 * A module in memory.
 *
 * @param name its file name, such as {@code hello.wasm}
 * @param bytes its content; not copied, so nobody writes to it
 */
@SuppressWarnings("ArrayRecordComponent") // identity of the bytes is never asked for
public record ModuleFile(String name, byte[] bytes) {

  private static final byte[] WASM_MAGIC = {0, 'a', 's', 'm'};
  private static final byte[] AOT_MAGIC = {0, 'a', 'o', 't'};

  /** Whether it begins as a WebAssembly binary does. */
  public boolean isWasm() {
    return startsWith(WASM_MAGIC);
  }

  /** Whether it begins as the output of wamrc does. */
  public boolean isAot() {
    return startsWith(AOT_MAGIC);
  }

  /** Whether wamrc has to compile it before the runtime can run it. */
  public boolean mustBeCompiledFor(WasmRuntime runtime) {
    return runtime.runsAot() && isWasm();
  }

  private boolean startsWith(byte[] magic) {
    return bytes.length >= magic.length
        && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
  }
}
