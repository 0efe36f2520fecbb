package org.krunlab.desktop.log;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import org.fxmisc.richtext.StyleClassedTextArea;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.fxmisc.richtext.util.UndoUtils;

/** Keeps a text area in step with a list of lines, many lines in one edit. */
final class LogDocument {
  /** The titles above the columns that {@link #append} writes. */
  static final String COLUMNS =
      String.format("%9s %9s  %-4s %s", "host ms", "guest s", "", "library  message");

  private static final List<String> CLOCK = List.of("clock");
  private static final List<String> LIBRARY = List.of("library");

  private final StyleClassedTextArea area = new StyleClassedTextArea();
  private int lines;

  LogDocument() {
    area.setEditable(false);
    area.setWrapText(false);
    area.setUndoManager(UndoUtils.noOpUndoManager());
    area.getStyleClass().add("log-area");
  }

  StyleClassedTextArea area() {
    return area;
  }

  void apply(ListChangeListener.Change<? extends LogLine> change) {
    while (change.next()) {
      boolean atEnd = change.getFrom() == lines - change.getRemovedSize();
      if (change.wasRemoved() && change.getFrom() == 0) {
        removeFirst(change.getRemovedSize());
        append(change.getAddedSubList());
      } else if (!change.wasRemoved() && atEnd) {
        append(change.getAddedSubList());
      } else {
        removeFirst(lines);
        append(change.getList());
      }
    }
  }

  private void removeFirst(int count) {
    if (count >= lines) {
      area.clear();
      lines = 0;
    } else {
      area.deleteText(0, 0, count, 0);
      lines -= count;
    }
  }

  private void append(List<? extends LogLine> added) {
    if (added.isEmpty()) {
      return;
    }
    var text = new StringBuilder();
    var spans = new StyleSpansBuilder<Collection<String>>();
    boolean first = lines == 0;
    for (LogLine line : added) {
      int start = text.length();
      if (!first) {
        text.append('\n');
      }
      first = false;
      text.append(clocks(line));
      spans.add(CLOCK, text.length() - start);
      List<String> level = List.of(line.category().styleClass());
      spans.add(level, append(text, level(line)));
      spans.add(LIBRARY, append(text, library(line)));
      spans.add(level, append(text, line.text()));
    }
    int at = area.getLength();
    area.appendText(text.toString());
    area.setStyleSpans(at, spans.create());
    lines += added.size();
  }

  private static int append(StringBuilder text, String part) {
    text.append(part);
    return part.length();
  }

  private static String clocks(LogLine line) {
    return String.format(Locale.ROOT, "%9s %9s  ", line.hostClock(), line.guestClock());
  }

  private static String level(LogLine line) {
    return line.category() == Category.TEXT
        ? "     "
        : String.format(Locale.ROOT, "%-4s ", line.category().word());
  }

  private static String library(LogLine line) {
    return line.library().isEmpty() ? "" : line.library() + "  ";
  }
}
