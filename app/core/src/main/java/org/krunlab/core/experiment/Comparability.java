package org.krunlab.core.experiment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.measure.Milestone;
import org.krunlab.core.measure.PageCache;
import org.krunlab.core.measure.RunConditions;
import org.krunlab.core.model.Engine;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.WasmRuntime;

/** Finds what keeps figures of runs from being compared. */
public final class Comparability {
  private Comparability() {}

  /**
   * Why runs must not be put side by side unless someone insists: their times were made in ways
   * that have nothing to do with what is compared. One sentence for each reason, among the cautions
   * too.
   */
  public static List<String> refusals(Collection<CompletedRun> runs) {
    var refusals = new ArrayList<String>();
    refusal(runs.stream().map(run -> run.header().profile().engine()).toList())
        .ifPresent(refusals::add);
    ringZero(runs, refusals);
    narration(runs, refusals);
    hosts(runs, refusals);
    manner(runs, refusals);
    return List.copyOf(refusals);
  }

  /** The same of profiles that are not booted yet. */
  public static Optional<String> refusal(Collection<Engine> engines) {
    return engines.contains(Engine.QEMU_TCG) && engines.stream().anyMatch(e -> e != Engine.QEMU_TCG)
        ? Optional.of(
            "QEMU's TCG translates every instruction, the others run them: times are not"
                + " comparable.")
        : Optional.empty();
  }

  private static void ringZero(Collection<CompletedRun> runs, List<String> sentences) {
    differ(
        runs,
        run -> run.header().host().ringZero().label(),
        "Different handling of ring 0 (%s): times are not comparable.",
        sentences);
  }

  private static void narration(Collection<CompletedRun> runs, List<String> sentences) {
    differ(
        runs.stream().filter(run -> !run.header().profile().engine().isProgram()).toList(),
        run -> run.header().image().narration().id(),
        "Different consoles (%s): what the kernel prints costs time, so times are not"
            + " comparable.",
        sentences);
  }

  private static void hosts(Collection<CompletedRun> runs, List<String> sentences) {
    differ(
        runs,
        run -> run.header().host().cpu() + ", Linux " + run.header().host().kernel(),
        "Different hosts (%s): times are not comparable.",
        sentences);
  }

  /** How the runs were made. */
  private static void manner(Collection<CompletedRun> runs, List<String> sentences) {
    differ(
        runs,
        run -> run.result().isMemoryRun() ? "memory run" : "undisturbed",
        "Memory runs beside others (%s): a machine that is held for its memory to be read has no"
            + " times to be compared.",
        sentences);
    differ(
        runs,
        run -> pageCache(run) == PageCache.State.COLD ? "cold" : "not cold",
        "Different page caches (%s): a cold boot reads its files from the disk, so times are not"
            + " comparable.",
        sentences);
  }

  private static PageCache.@Nullable State pageCache(CompletedRun run) {
    return RunConditions.of(run.result()).pageCache().map(PageCache::state).orElse(null);
  }

  /** One sentence for each reason; empty where every figure may be compared. */
  public static List<String> cautions(Collection<CompletedRun> runs) {
    var cautions = new ArrayList<String>();
    differ(
        runs,
        run -> run.header().profile().engine().label(),
        "Different engines (%s): times and memory are not comparable.",
        cautions);
    if (runs.stream().map(run -> run.header().profile().engine().isVm()).distinct().count() > 1) {
      cautions.add(
          "The host boots nothing: its ready is the start of a process, its image a program with a"
              + " C library, its memory the runtime's alone; only run, from the module's first byte"
              + " to its end, tells of the same work.");
    }
    if (runs.stream().map(run -> run.header().profile().engine() == Engine.LINUX).distinct().count()
        > 1) {
      cautions.add(
          "A Linux guest's image is a program alone, whose kernel is libkrunfw's; its ready takes"
              + " in that kernel's boot, its memory that kernel.");
    }
    ringZero(runs, cautions);
    narration(runs, cautions);
    differ(
        runs.stream().filter(run -> run.result().timeline().at(Milestone.T3) != null).toList(),
        run -> run.result().timeline().provenance(Milestone.T3).words(),
        "T3 is known in different ways (%s): the guest's first mark comes a little after its entry,"
            + " so VMM and guest are not comparable.",
        cautions);
    differ(
        runs.stream().filter(run -> !run.header().profile().engine().isProgram()).toList(),
        run -> run.header().profile().clock().label(),
        "The frequency of the guest's clock came about in different ways (%s): measuring it takes"
            + " 100 ms of a boot.",
        cautions);
    differ(
        runs.stream().filter(run -> run.header().profile().engine() == Engine.LIBKRUN).toList(),
        run -> run.header().profile().boot().label(),
        "Different ways to the kernel (%s): a bundle's pages are the guest's own, so that reading"
            + " the image is no part of its start, and memory is counted otherwise.",
        cautions);
    differ(
        runs,
        run -> run.header().profile().memory().label(),
        "The guests came to their RAM in different ways (%s): times and memory are not comparable.",
        cautions);
    hosts(runs, cautions);
    manner(runs, cautions);
    differ(
        runs,
        run -> RunConditions.of(run.result()).pinning().vmm().isPresent() ? "pinned" : "not pinned",
        "Some runs had a processor to themselves (%s): times may differ for that alone.",
        cautions);
    modules(runs, cautions);
    runs.stream()
        .filter(run -> !run.result().outcome().isClean())
        .map(run -> run.title() + " was not clean: " + run.result().outcome().sentence())
        .forEach(cautions::add);
    if (runs.stream().anyMatch(run -> run.header().image().ringShim())) {
      cautions.add(
          "The guest ran in ring 3 by the shim because this KVM only emulates ring 0: times hold as"
              + " ratios within one machine and session.");
    }
    return List.copyOf(cautions);
  }

  /**
   * By their bytes where those were noted: a module may lie elsewhere under the same name. What
   * wamrc made of a module is other bytes for each runtime and each choice of options, and is known
   * by the name of the module alone.
   */
  private static void modules(Collection<CompletedRun> runs, List<String> cautions) {
    List<CompletedRun> asTheyAre = runs.stream().filter(run -> !isCompiled(run)).toList();
    var hashes =
        asTheyAre.stream().map(run -> run.header().materials().module()).distinct().toList();
    boolean noted = hashes.stream().allMatch(Optional::isPresent);
    if (noted && hashes.size() == 1 && asTheyAre.size() == runs.size()) {
      return;
    }
    int before = cautions.size();
    differ(
        runs,
        run -> run.header().profile().module(),
        "Different modules (%s): only the kernel's part of the boot is comparable.",
        cautions);
    if (noted && hashes.size() > 1 && cautions.size() == before) {
      cautions.add(
          "Different modules of one name: only the kernel's part of the boot is comparable.");
    }
  }

  private static boolean isCompiled(CompletedRun run) {
    Profile profile = run.header().profile();
    return profile.runtime() == WasmRuntime.WAMR_AOT && !profile.module().endsWith(".aot");
  }

  private static void differ(
      Collection<CompletedRun> runs,
      Function<CompletedRun, String> what,
      String sentence,
      List<String> cautions) {
    var values = runs.stream().map(what).distinct().sorted().toList();
    if (values.size() > 1) {
      cautions.add(String.format(sentence, values.stream().collect(Collectors.joining("; "))));
    }
  }
}
