package org.krunlab.desktop.runs;

import org.krunlab.core.experiment.history.Annotation;
import org.krunlab.core.experiment.history.Subject;
import org.krunlab.core.model.Printable;

/**
 * A row of a list that tags and a note can be put on.
 *
 * @param annotation what is on it
 */
record Noted(Subject subject, Annotation annotation) {

  /** Tags, then the note. */
  static String text(Annotation annotation) {
    String tags = String.join(" ", annotation.tags());
    String note = Printable.of(annotation.note());
    return tags.isEmpty() || note.isEmpty() ? tags + note : tags + ": " + note;
  }
}
