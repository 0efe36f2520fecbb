package org.krunlab.core.wasm;

import java.util.List;
import org.krunlab.core.model.ByteSize;

/**
 * What a file of wamrc says of itself.
 *
 * @param version of the file format; a runtime loads one version alone
 * @param target the processor it was compiled for, such as {@code x86_64}
 * @param wordBits 32 or 64
 * @param features of WebAssembly that it may use, by name
 * @param sections what lies where
 */
public record AotFile(
    int version, String target, int wordBits, List<String> features, List<Section> sections) {

  /**
   * A section.
   *
   * @param name such as {@code text}
   * @param offset in bytes from the file's beginning, of its header
   * @param size with its header
   */
  public record Section(String name, int offset, ByteSize size) {}

  public AotFile {
    features = List.copyOf(features);
    sections = List.copyOf(sections);
  }
}
