package org.krunlab.core.kconfig.value;

import java.util.List;
import org.krunlab.core.kconfig.tree.Property;
import org.krunlab.core.kconfig.tree.Symbol;

/** Where the value in force comes from. */
public sealed interface Reason {

  /** The user set it. */
  record SetByUser() implements Reason {}

  /** The user set it, but it is kept within its range. */
  record KeptInRange(Property.Range range) implements Reason {}

  /** A default. */
  record ByDefault(Property.Default used) implements Reason {}

  /** Other symbols select it. */
  record Selected(List<Property.Selection> by) implements Reason {}

  /** Other symbols imply it, and the user said nothing. */
  record Implied(List<Property.Selection> by) implements Reason {}

  /** It is the value of a choice that was made, by the user or by default. */
  record Chosen(Symbol choice, boolean byUser) implements Reason {}

  /** It is a value of a choice that fell on another one. */
  record NotChosen(Symbol choice) implements Reason {}

  /** Nothing gives it a value, so it is n or empty. */
  record NothingSetsIt() implements Reason {}
}
