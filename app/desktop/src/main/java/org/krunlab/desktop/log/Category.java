package org.krunlab.desktop.log;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.bootlog.Level;
import org.krunlab.core.bootlog.LogEvent;

/** What a line can be filtered by. */
public enum Category {
  CRITICAL("crit", "critical messages"),
  ERROR("err", "errors"),
  WARN("warn", "warnings"),
  INFO("info", "information messages"),
  DEBUG("dbg", "debug messages"),
  /** What the module wrote, the banner, and the build's own output. */
  TEXT("text", "lines without a level: the module's output, the banner");

  private final String word;
  private final String description;

  Category(String word, String description) {
    this.word = word;
    this.description = description;
  }

  /** Stands in each line, so that colour never tells alone. */
  public String word() {
    return word;
  }

  public String description() {
    return description;
  }

  /** The style class of such a line. */
  public String styleClass() {
    return "level-" + name().toLowerCase(Locale.ROOT);
  }

  static Category of(LogEvent event) {
    @Nullable Level level = event.level();
    if (level == null) {
      return TEXT;
    }
    return switch (level) {
      case CRITICAL -> CRITICAL;
      case ERROR -> ERROR;
      case WARN -> WARN;
      case INFO -> INFO;
      case DEBUG -> DEBUG;
    };
  }
}
