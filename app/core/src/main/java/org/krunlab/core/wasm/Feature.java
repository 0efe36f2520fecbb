package org.krunlab.core.wasm;

/**
 * A proposal beyond WebAssembly's first version that a module makes use of, in the order in which
 * they were finished or, where not, begun.
 *
 * @see <a href="https://github.com/WebAssembly/proposals">The list of proposals</a>
 */
public enum Feature {
  MUTABLE_GLOBALS("import or export of mutable globals"),
  SATURATING_CONVERSIONS("saturating float-to-int conversions"),
  SIGN_EXTENSION("sign extension"),
  MULTI_VALUE("multiple results"),
  BULK_MEMORY("bulk memory"),
  REFERENCE_TYPES("reference types"),
  SIMD("128-bit SIMD"),
  EXTENDED_CONST("extended constant expressions"),
  TAIL_CALLS("tail calls"),
  MULTI_MEMORY("multiple memories"),
  RELAXED_SIMD("relaxed SIMD"),
  FUNCTION_REFERENCES("typed function references"),
  GARBAGE_COLLECTION("garbage collection"),
  EXCEPTIONS("exception handling"),
  LEGACY_EXCEPTIONS("exception handling of the withdrawn kind"),
  MEMORY64("64-bit memories"),
  THREADS("threads and atomics");

  private final String label;

  Feature(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
