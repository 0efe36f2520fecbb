package org.krunlab.core.measure;

/**
 * A stretch of a boot on the host's clock.
 *
 * @param name what happens in it
 * @param kind who is at work
 * @param start milliseconds since T0
 * @param duration milliseconds
 */
public record Span(String name, Kind kind, double start, double duration) {

  /** Who is at work. */
  public enum Kind {
    VMM("VMM"),
    KERNEL("kernel"),
    RUNTIME("Wasm runtime"),
    MODULE("module"),
    TEARDOWN("teardown");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
