package org.krunlab.cli.capsule;

import java.util.List;
import org.krunlab.core.experiment.capsule.CapsuleDifference;
import org.krunlab.core.model.Printable;

/** What is equal and what differs between recorded runs, as text. */
final class AspectsView {
  private AspectsView() {}

  static String text(CapsuleDifference difference) {
    var out = new StringBuilder();
    for (int i = 0; i < difference.runs().size(); i++) {
      out.append("Run ").append(i + 1).append('\n').append(text(difference.runs().get(i)));
    }
    if (difference.unpaired() > 0) {
      out.append("One capsule has %d more runs than the other.\n".formatted(difference.unpaired()));
    }
    return out.toString();
  }

  static String text(List<CapsuleDifference.Aspect> aspects) {
    var out = new StringBuilder();
    for (CapsuleDifference.Aspect aspect : aspects) {
      out.append("  %-17s %s\n".formatted(aspect.name(), aspect.isEqual() ? "equal" : "differs"));
      aspect
          .differences()
          .forEach(line -> out.append("    ").append(Printable.of(line)).append('\n'));
    }
    return out.toString();
  }
}
