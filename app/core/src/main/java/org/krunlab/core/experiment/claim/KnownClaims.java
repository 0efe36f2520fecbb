package org.krunlab.core.experiment.claim;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Published figures that people hold theirs against.
 *
 * <p>Kuenzer et al., 'Unikraft: Fast, Specialized Unikernels the Easy Way', EuroSys 2021: VMM and
 * guest time of a hello world are the medians of the data in the paper's artifact. S. Lopez,
 * 'Finding a Wasm Runtime Unikernel for libkrun', 2022: sizes and times of two logs.
 */
public final class KnownClaims {
  private static final String EUROSYS = "Kuenzer et al., EuroSys 2021 (data of the artifact)";
  private static final String LOPEZ =
      "S. Lopez, Finding a Wasm Runtime Unikernel for libkrun, 2022";
  private static final String VMM = "T0 to T3, silent";
  private static final String GUEST = "T3 to T5, silent";

  /** All of them, those of one source together. */
  public static final List<Claim> ALL =
      List.of(
          time("eurosys21-firecracker-vmm", 1.48, "Firecracker until the guest runs", VMM),
          time("eurosys21-firecracker-guest", 1.26, "Unikraft in Firecracker until main", GUEST),
          time("eurosys21-solo5-vmm", 2.92, "Solo5 until the guest runs", VMM),
          time("eurosys21-solo5-guest", 0.063, "Unikraft in Solo5 until main", GUEST),
          time("eurosys21-microvm-vmm", 8.96, "QEMU microvm until the guest runs", VMM),
          time("eurosys21-microvm-guest", 0.083, "Unikraft in QEMU microvm until main", GUEST),
          time("eurosys21-qemu-vmm", 37.8, "QEMU until the guest runs", VMM),
          time("eurosys21-qemu-guest", 0.054, "Unikraft in QEMU until main", GUEST),
          size("eurosys21-image", EUROSYS, 197_000, "image of a C hello world", "image file"),
          size("lopez22-aot-image", LOPEZ, 656_856, "stripped image with WAMR AOT", "image file"),
          size("lopez22-aot-rss", LOPEZ, 13_828 * 1024, "RSS of the whole process", "RSS peak"),
          new Claim(
              "lopez22-aot-boot",
              LOPEZ,
              264.487,
              true,
              "guest's clock when main returned, WAMR AOT, every message printed",
              Optional.of(Candidates.GUEST_CLOCK),
              Optional.of("lopez22-aot.log")),
          new Claim(
              "lopez22-wasm3-boot",
              LOPEZ,
              278.786,
              true,
              "guest's clock when main returned, Wasm3, every message printed",
              Optional.of(Candidates.GUEST_CLOCK),
              Optional.of("lopez22-wasm3.log")));

  private KnownClaims() {}

  public static Optional<Claim> byId(String id) {
    return ALL.stream().filter(claim -> claim.id().equals(id)).findFirst();
  }

  /** What a claim's own log says against it; none where there is no log. */
  public static List<String> contradictions(Claim claim) {
    return claim.log().map(name -> LogWitness.against(claim, read(name))).orElse(List.of());
  }

  private static byte[] read(String name) {
    try (InputStream in = KnownClaims.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Claim time(String id, double millis, String definition, String candidate) {
    return new Claim(
        id, EUROSYS, millis, true, definition, Optional.of(candidate), Optional.empty());
  }

  private static Claim size(
      String id, String source, double bytes, String definition, String candidate) {
    return new Claim(
        id, source, bytes, false, definition, Optional.of(candidate), Optional.empty());
  }
}
