package org.krunlab.host.build;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.krunlab.core.experiment.BuildRequest;
import org.krunlab.core.experiment.ConfigurationLayers;
import org.krunlab.core.experiment.ConfigurationLayers.Layer;
import org.krunlab.core.model.ClockChoice;
import org.krunlab.core.model.Profile;
import org.krunlab.host.sources.GuestTree;

/** Reads the layers of a configuration from the guest's fragments. */
final class GuestFragments {
  private GuestFragments() {}

  /**
   * The fragments below the user's values, whatever the machine: for the runtime, for its port, for
   * the VMM, and for the clock where it needs one.
   */
  static List<String> below(Profile profile) {
    return Stream.concat(
            Stream.of(runtime(profile), port(profile), target(profile)), clock(profile).stream())
        .toList();
  }

  static ConfigurationLayers layers(GuestTree guest, BuildRequest request) {
    Profile profile = request.profile();
    return new ConfigurationLayers(
        layer(guest, runtime(profile)),
        layer(guest, port(profile)),
        layer(guest, target(profile)),
        request.ringShim() ? Optional.of(layer(guest, "ring3")) : Optional.empty(),
        clock(profile).map(fragment -> layer(guest, fragment)),
        new Layer("the profile", profile.kconfig()),
        layer(guest, "overlay-" + request.narration().id()));
  }

  private static String runtime(Profile profile) {
    return "runtime-" + profile.runtime().id();
  }

  private static String port(Profile profile) {
    return "port-" + profile.port().id();
  }

  private static String target(Profile profile) {
    return profile.engine().isQemu() ? "target-qemu" : "target-libkrun";
  }

  private static Optional<String> clock(Profile profile) {
    return profile.clock() == ClockChoice.GIVEN ? Optional.of("clock-given") : Optional.empty();
  }

  private static Layer layer(GuestTree guest, String fragment) {
    return new Layer(fragment, ConfigFile.parse(guest.fragment(fragment)));
  }
}
