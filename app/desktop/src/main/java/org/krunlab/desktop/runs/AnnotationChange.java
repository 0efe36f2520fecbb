package org.krunlab.desktop.runs;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.krunlab.core.experiment.history.Annotation;

/**
 * What an edit does to each of those that it was made for.
 *
 * @param before the tags that all of them had when it began
 * @param after those that all of them are to have
 * @param withNote whether the note is to be replaced
 * @param note the note
 */
record AnnotationChange(
    SortedSet<String> before, SortedSet<String> after, boolean withNote, String note) {

  /** The words of a text. */
  static SortedSet<String> words(String text) {
    return text.isBlank() ? new TreeSet<>() : new TreeSet<>(List.of(text.strip().split("[\\s,]+")));
  }

  /** Tags that only some of them have stay with those. */
  Annotation applyTo(Annotation annotation) {
    Annotation changed = annotation;
    for (String tag : before) {
      changed = after.contains(tag) ? changed : changed.withoutTag(tag);
    }
    for (String tag : after) {
      changed = changed.withTag(tag);
    }
    return withNote || !note.isBlank() ? changed.withNote(note) : changed;
  }
}
