package org.krunlab.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.krunlab.core.experiment.ConfigurationLayers.Layer;

class ConfigurationLayersTest {
  private static final Layer RUNTIME = layer("KRUNLAB_RUNTIME_WASM3=y", "OPTIMIZE_PERF=y");
  private static final Layer PORT = layer("KRUNLAB_PORT_POSIX=y", "LIBMUSL=y");
  private static final Layer TARGET = layer("KVM_VMM_FIRECRACKER=y");
  private static final Layer RING = layer("LIBKRUNLAB_RING3=y", "PAGING=n");
  private static final Layer TWIN = layer("LIBUKDEBUG_PRINTK_ERR=y");

  @Test
  void theHigherLayerWins() {
    assertThat(merge(false, "LIBMUSL=n")).containsEntry("LIBMUSL", "n");
    assertThat(merge(false, "LIBUKDEBUG_PRINTK_ERR=n")).containsEntry("LIBUKDEBUG_PRINTK_ERR", "y");
  }

  @Test
  void ofAChoiceTheUsersMemberComesAfterTheFragments() {
    assertThat(List.copyOf(merge(false, "OPTIMIZE_SIZE=y").keySet()))
        .containsSubsequence("OPTIMIZE_PERF", "OPTIMIZE_SIZE", "LIBUKDEBUG_PRINTK_ERR");
    assertThat(List.copyOf(merge(false, "OPTIMIZE_PERF=y").keySet()))
        .containsSubsequence("LIBMUSL", "KVM_VMM_FIRECRACKER", "OPTIMIZE_PERF");
  }

  @Test
  void theShimsLayerIsThereOnlyWithTheShim() {
    assertThat(merge(true)).containsEntry("LIBKRUNLAB_RING3", "y");
    assertThat(merge(false)).doesNotContainKey("LIBKRUNLAB_RING3");
  }

  @Test
  void assertionsAreRefusedWithTheShimAlone() {
    assertThat(merge(false, "LIBUKDEBUG_ENABLE_ASSERT=y"))
        .containsEntry("LIBUKDEBUG_ENABLE_ASSERT", "y");
    assertThat(merge(true, "LIBUKDEBUG_ENABLE_ASSERT=n"))
        .containsEntry("LIBUKDEBUG_ENABLE_ASSERT", "n");
    assertThatThrownBy(() -> merge(true, "LIBUKDEBUG_ENABLE_ASSERT=y"))
        .isInstanceOf(LabException.class)
        .hasMessage(
            "LIBUKDEBUG_ENABLE_ASSERT=y cannot be had together with the ring-3 shim: in ring 3 the"
                + " interrupt flag always reads as set, so that assertions on it fail. Set it to n,"
                + " or run on a machine whose KVM runs ring 0 natively.");
  }

  @Test
  void pagingIsRefusedWithTheShim() {
    assertThatThrownBy(() -> merge(true, "PAGING=y"))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("the shim knows one address space");
  }

  @Test
  void whatTheProfileDecidesElsewhereIsRefused() {
    assertThatThrownBy(() -> merge(false, "KRUNLAB_RUNTIME_WAMR=y"))
        .isInstanceOf(LabException.class)
        .hasMessage(
            "KRUNLAB_RUNTIME_WAMR=y cannot be set by Kconfig: the profile's runtime decides it."
                + " Take it out of the profile's Kconfig values.");
    assertThatThrownBy(() -> merge(false, "KVM_VMM_QEMU=y"))
        .hasMessageContaining("the profile's engine decides it");
    assertThatThrownBy(() -> merge(false, "KRUNLAB_PORT_NATIVE=y"))
        .hasMessageContaining("the profile's port decides it");
    assertThatThrownBy(() -> merge(false, "LIBKRUNLAB_RING3=y"))
        .hasMessageContaining("the profile's ring decides it");
    assertThatThrownBy(() -> merge(false, "LIBKRUNLAB_CLOCK=y"))
        .hasMessageContaining("the profile's clock decides it");
  }

  @Test
  void anotherAllocatorIsRefusedWithTheNativePortAlone() {
    Layer nativePort = layer("KRUNLAB_PORT_NATIVE=y", "LIBUKBOOT_INITNOALLOC=y");
    Layer user = layer("LIBUKBOOT_INITREGION=y");
    var layers =
        new ConfigurationLayers(
            RUNTIME, nativePort, TARGET, Optional.empty(), Optional.empty(), user, TWIN);

    assertThat(merge(false, "LIBUKBOOT_INITREGION=y")).containsEntry("LIBUKBOOT_INITREGION", "y");
    assertThatThrownBy(layers::merged)
        .isInstanceOf(LabException.class)
        .hasMessage(
            "LIBUKBOOT_INITREGION=y cannot be had together with the native port: it brings the"
                + " allocator, and there can be one. Set it to n, or choose the posix port.");
  }

  @Test
  void theOptionsOfOurOwnLibrariesAreTheUsers() {
    assertThat(merge(false, "LIBKRUNLAB_WASI_FILES=n")).containsEntry("LIBKRUNLAB_WASI_FILES", "n");
  }

  @Test
  void repeatingWhatIsDecidedElsewhereIsFine() {
    assertThat(merge(false, "KVM_VMM_FIRECRACKER=y", "KVM_VMM_QEMU=n"))
        .containsEntry("KVM_VMM_FIRECRACKER", "y");
  }

  private static SequencedMap<String, String> merge(boolean shim, String... user) {
    Optional<Layer> ring = shim ? Optional.of(RING) : Optional.empty();
    return new ConfigurationLayers(RUNTIME, PORT, TARGET, ring, Optional.empty(), layer(user), TWIN)
        .merged();
  }

  private static Layer layer(String... assignments) {
    var values = new LinkedHashMap<String, String>();
    for (String assignment : assignments) {
      String[] parts = assignment.split("=", 2);
      values.put(parts[0], parts[1]);
    }
    return new Layer("layer", values);
  }
}
