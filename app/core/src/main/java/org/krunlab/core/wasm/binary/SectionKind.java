package org.krunlab.core.wasm.binary;

import java.util.Arrays;
import java.util.Optional;

/** The sections of a module, by their codes, with the place each has in the order they stand in. */
enum SectionKind {
  CUSTOM(0, "custom", 0),
  TYPE(1, "type", 1),
  IMPORT(2, "import", 2),
  FUNCTION(3, "function", 3),
  TABLE(4, "table", 4),
  MEMORY(5, "memory", 5),
  GLOBAL(6, "global", 7),
  EXPORT(7, "export", 8),
  START(8, "start", 9),
  ELEMENT(9, "element", 10),
  CODE(10, "code", 12),
  DATA(11, "data", 13),
  DATA_COUNT(12, "data count", 11),
  TAG(13, "tag", 6);

  private final int code;
  private final String label;
  private final int place;

  SectionKind(int code, String label, int place) {
    this.code = code;
    this.label = label;
    this.place = place;
  }

  /** The byte a section of this kind begins with. */
  int code() {
    return code;
  }

  String label() {
    return label;
  }

  /** Sections stand in the order of their places; custom ones stand anywhere. */
  int place() {
    return place;
  }

  static Optional<SectionKind> byCode(int code) {
    return Arrays.stream(values()).filter(kind -> kind.code == code).findFirst();
  }
}
