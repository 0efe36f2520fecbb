package org.krunlab.core.experiment;

import java.util.List;
import java.util.function.Supplier;
import org.krunlab.core.experiment.BuiltImage.RefusedValue;
import org.krunlab.core.experiment.ConfigurationCheck.NotTaken;
import org.krunlab.core.model.Profile;

/** Says which of a user's Kconfig values a build did not take, and by which rule. */
public final class Refusals {
  private final Supplier<KconfigSource> kconfig;

  /**
   * @param kconfig asked only where something was refused
   */
  public Refusals(Supplier<KconfigSource> kconfig) {
    this.kconfig = kconfig;
  }

  /**
   * A sentence or two for each value that was not taken; none where all were.
   *
   * @throws CancelledException on cancel
   */
  public List<String> sentences(
      Profile profile, BuiltImage built, Progress.Listener listener, CancelToken cancel) {
    if (built.refused().isEmpty()) {
      return List.of();
    }
    var request = new BuildRequest(profile, built.image().narration(), built.image().ringShim());
    try {
      return ConfigurationCheck.explained(
              built.refused(), kconfig.get().whole(request, listener, cancel))
          .stream()
          .map(NotTaken::sentence)
          .toList();
    } catch (LabException e) {
      // The image came from the cache and its sources are gone: the rule cannot be had.
      return built.refused().stream().map(value -> plain(value, e)).toList();
    }
  }

  private static String plain(RefusedValue value, LabException e) {
    return new NotTaken(
            value.symbol(),
            value.wanted(),
            value.inForce(),
            "The rule cannot be looked up: " + e.sentence())
        .sentence();
  }
}
