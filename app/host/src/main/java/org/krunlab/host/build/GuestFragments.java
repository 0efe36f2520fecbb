package org.krunlab.host.build;

import java.util.List;
import java.util.Optional;
import org.krunlab.core.experiment.BuildRequest;
import org.krunlab.core.experiment.ConfigurationLayers;
import org.krunlab.core.experiment.ConfigurationLayers.Layer;
import org.krunlab.core.model.Profile;
import org.krunlab.host.sources.GuestTree;

/** Reads the layers of a configuration from the guest's fragments. */
final class GuestFragments {
  private GuestFragments() {}

  /**
   * The fragments below the user's values, whatever the machine: for the runtime, for its port, for
   * the VMM.
   */
  static List<String> below(Profile profile) {
    return List.of(
        "runtime-" + profile.runtime().id(),
        "port-" + profile.port().id(),
        profile.engine().isQemu() ? "target-qemu" : "target-libkrun");
  }

  static ConfigurationLayers layers(GuestTree guest, BuildRequest request) {
    Profile profile = request.profile();
    List<String> below = below(profile);
    return new ConfigurationLayers(
        layer(guest, below.get(0)),
        layer(guest, below.get(1)),
        layer(guest, below.get(2)),
        request.ringShim() ? Optional.of(layer(guest, "ring3")) : Optional.empty(),
        new Layer("the profile", profile.kconfig()),
        layer(guest, "overlay-" + request.narration().id()));
  }

  private static Layer layer(GuestTree guest, String fragment) {
    return new Layer(fragment, ConfigFile.parse(guest.fragment(fragment)));
  }
}
