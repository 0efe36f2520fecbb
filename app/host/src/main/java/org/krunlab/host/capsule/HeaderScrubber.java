package org.krunlab.host.capsule;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.krunlab.core.experiment.RunHeader;
import org.krunlab.core.experiment.capsule.CapsuleExperiment;
import org.krunlab.core.experiment.oracle.Expectation;
import org.krunlab.core.experiment.record.Experiment;
import org.krunlab.core.experiment.repeat.RepeatPlan;
import org.krunlab.core.experiment.sweep.Setting;
import org.krunlab.core.experiment.sweep.Toggle;
import org.krunlab.core.model.Image;
import org.krunlab.core.model.Profile;

/**
 * Makes a header fit to be published: of the module's path and of every path below the user's own
 * folders the last name remains.
 */
final class HeaderScrubber {
  private final List<Pattern> ownPaths;
  private final List<String> ownFolders;

  /**
   * @param ownFolders folders whose names say something about the user or the machine
   */
  HeaderScrubber(List<Path> ownFolders) {
    // A folder such as /tmp has that name everywhere.
    this.ownFolders =
        ownFolders.stream()
            .filter(folder -> folder.getNameCount() > 1)
            .map(Path::toString)
            .toList();
    this.ownPaths =
        ownFolders.stream()
            .filter(folder -> folder.getNameCount() > 0)
            .map(folder -> Pattern.compile(Pattern.quote(folder.toString()) + "(/[^\\s:;,\"']*)?"))
            .toList();
  }

  /** The folders of whoever runs this. */
  static HeaderScrubber usual() {
    return new HeaderScrubber(
        List.of(
            Path.of("").toAbsolutePath(),
            Path.of(System.getProperty("user.home")),
            Path.of(System.getProperty("java.io.tmpdir"))));
  }

  /**
   * The first of the user's own folders that some bytes name; empty where they name none. What a
   * compiler left in an image cannot be cut out of it.
   */
  Optional<String> ownFolderIn(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return ownFolders.stream()
        .filter(
            folder ->
                text.contains(
                    new String(folder.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)
                        + "/"))
        .findFirst();
  }

  RunHeader scrub(RunHeader header) {
    return new RunHeader(
        header.startedAt(),
        scrub(header.profile()),
        scrub(header.image()),
        lastName(header.moduleName()),
        header.moduleSize(),
        header.host(),
        header.expected().map(this::scrub),
        header.materials(),
        header.recorded());
  }

  CapsuleExperiment scrub(CapsuleExperiment experiment) {
    Experiment asked = experiment.experiment();
    RepeatPlan plan = asked.plan();
    var scrubbed =
        new RepeatPlan(
            plan.profiles().stream().map(this::scrub).toList(),
            plan.narration(),
            plan.times(),
            plan.warmUps(),
            plan.again(),
            plan.seed());
    return new CapsuleExperiment(
        new Experiment(
            asked.kind(),
            asked.startedAt(),
            scrubbed,
            asked.layouts(),
            asked.toggles().stream().map(this::scrub).toList(),
            asked.settings().stream()
                .map(settings -> settings.stream().map(this::scrub).toList())
                .toList(),
            asked.leftOut().stream()
                .map(one -> new Experiment.LeftOut(scrub(one.name()), scrub(one.reason())))
                .toList()),
        experiment.cells());
  }

  private Toggle scrub(Toggle toggle) {
    return new Toggle(scrub(toggle.setting()), scrub(toggle.was()), toggle.along());
  }

  private Setting scrub(Setting setting) {
    return new Setting(setting.name(), scrub(setting.value()));
  }

  private Profile scrub(Profile profile) {
    return profile
        .withName(scrub(profile.name()))
        .withModule(lastName(profile.module()))
        .withArguments(profile.arguments().stream().map(this::scrub).toList())
        .withEnvironment(scrub(profile.environment()))
        .withStdin(lastName(profile.stdin()))
        .withFiles(lastNames(profile.files()))
        .withKconfig(scrub(profile.kconfig()));
  }

  /** A module may print what it was given, and that may be a path. */
  private Expectation scrub(Expectation expected) {
    return new Expectation(
        expected.ending(),
        expected.exitCode(),
        scrub(expected.words()),
        expected.output().stream().map(this::scrub).toList(),
        expected.whole(),
        expected.varies());
  }

  private static SequencedMap<String, String> lastNames(Map<String, String> files) {
    var scrubbed = new TreeMap<String, String>();
    files.forEach((name, path) -> scrubbed.put(name, lastName(path)));
    return scrubbed;
  }

  private Image scrub(Image image) {
    return new Image(
        image.key(),
        image.runtime(),
        image.narration(),
        image.target(),
        image.ringShim(),
        image.anatomy(),
        scrub(image.assignments()),
        scrub(image.revisions()));
  }

  private SequencedMap<String, String> scrub(Map<String, String> values) {
    var scrubbed = new TreeMap<String, String>();
    values.forEach((name, value) -> scrubbed.put(name, scrub(value)));
    return scrubbed;
  }

  private String scrub(String text) {
    String scrubbed = text;
    for (Pattern own : ownPaths) {
      scrubbed =
          own.matcher(scrubbed)
              .replaceAll(found -> Matcher.quoteReplacement(lastName(found.group())));
    }
    return scrubbed;
  }

  private static String lastName(String path) {
    Path name = Path.of(path).getFileName();
    return path.indexOf('/') < 0 ? path : Objects.requireNonNullElse(name, "").toString();
  }
}
