package org.krunlab.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EngineTest {
  @Test
  void onlyKvmsOwnEnginesHaveKvmsRingZero() {
    assertThat(Engine.LIBKRUN.ringZero(RingZero.EMULATED)).isEqualTo(RingZero.EMULATED);
    assertThat(Engine.QEMU_KVM.ringZero(RingZero.EMULATED)).isEqualTo(RingZero.EMULATED);
    assertThat(Engine.LINUX.ringZero(RingZero.EMULATED)).isEqualTo(RingZero.EMULATED);
    assertThat(Engine.QEMU_TCG.ringZero(RingZero.EMULATED)).isEqualTo(RingZero.TRANSLATED);
    assertThat(Engine.HOST.ringZero(RingZero.EMULATED)).isEqualTo(RingZero.NONE);
  }

  @Test
  void namesAreListedAsASentenceHasThem() {
    assertThat(Engine.ids()).startsWith("libkrun, qemu-kvm, ").contains(" or ");
  }
}
