package org.krunlab.core.experiment;

import java.util.List;
import java.util.TreeMap;
import org.krunlab.core.measure.RunOutcome;
import org.krunlab.core.model.BootMethod;
import org.krunlab.core.model.ClockChoice;
import org.krunlab.core.model.Engine;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.RingChoice;
import org.krunlab.core.model.RingZero;

/**
 * A change of the profile that takes away why a run failed.
 *
 * @param id its name on the command line
 * @param label what the user chooses, in a few words
 * @param explanation what it changes and what it costs, one sentence
 * @param profile the run's own, changed
 */
public record Cure(String id, String label, String explanation, Profile profile) {
  private static final String HARDWARE = "LIBWAMR_BOUNDS_HARDWARE";
  private static final List<String> PAGING = List.of("PAGING", "LIBUKVMEM", "LIBPOSIX_MMAP");

  /** The cures of a run, the one to try first first; none where none is known. */
  public static List<Cure> of(CompletedRun run) {
    return run.result().outcome() instanceof RunOutcome.ReservationFailed
        ? List.of(
            softwareChecks(run.header().profile()),
            paging(run.header().profile(), run.header().host().ringZero()))
        : List.of();
  }

  private static Cure softwareChecks(Profile profile) {
    var values = new TreeMap<>(profile.kconfig());
    values.remove(HARDWARE);
    values.remove("LIBUKMMAP");
    return new Cure(
        "software-checks",
        "Software bounds checks",
        "Each access to the module's memory is compared with its size first; the image is the"
            + " smaller of the two.",
        profile.withKconfig(values));
  }

  private static Cure paging(Profile profile, RingZero ringZero) {
    var values = new TreeMap<>(profile.kconfig());
    values.remove("LIBUKMMAP");
    PAGING.forEach(symbol -> values.put(symbol, "y"));
    Profile paged = profile.withKconfig(values);
    boolean inQemu = profile.engine() == Engine.LIBKRUN && ringZero == RingZero.EMULATED;
    return new Cure(
        "paging",
        "On-demand paging",
        "Unikraft maps pages when they are first touched ("
            + String.join(", ", PAGING)
            + ")."
            + (inQemu
                ? " The ring-3 shim cannot have it, so on this machine it runs in QEMU's emulation,"
                    + " whose times compare with nothing else."
                : ""),
        inQemu
            ? paged
                .withEngine(Engine.QEMU_TCG)
                .withBoot(BootMethod.KERNEL)
                .withRing(RingChoice.AUTO)
                .withClock(ClockChoice.CALIBRATED)
            : paged.withRing(RingChoice.NATIVE));
  }
}
