package org.krunlab.core.experiment.history;

import java.util.Map;
import java.util.function.UnaryOperator;

/** Keeps tags and notes. */
public interface Annotations {

  /** All of one kind that have any; the others have {@link Annotation#NONE}. */
  Map<Subject, Annotation> all(Subject.Kind kind);

  /**
   * Changes what is on a subject; it is on the disk when this returns.
   *
   * @param change may be called more than once
   * @return what is on it now
   */
  Annotation change(Subject subject, UnaryOperator<Annotation> change);
}
