package org.krunlab.core.kconfig.unikraft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.kconfig.FolderFiles;
import org.krunlab.core.kconfig.UnikraftTree;

/** The lists the engine makes, with the script of Unikraft's own sources as referee. */
class SubmenuListRefereeTest {
  private static final int FOLDERS = 40;
  private static final List<String> NAMES =
      List.of("alpha", "Beta", "beta", "lib-x", "lib_x", "lib x", "9p", "z.y", ".hidden", "ümlaut");

  @TempDir private Path folder;

  @Test
  void listsAreThoseOfTheScript() throws Exception {
    Optional<UnikraftTree> sources = UnikraftTree.found();
    assumeTrue(sources.isPresent(), UnikraftTree.HOW_TO_HAVE);
    Path script = sources.get().folder().resolve("support/build/config-submenu.sh").toRealPath();
    for (int seed = 0; seed < FOLDERS; seed++) {
      Random random = new Random(seed);
      Path base = Files.createDirectories(folder.toRealPath().resolve("base" + seed));
      List<String> made = folders(base, random);
      Path out = base.resolve("list.uk");
      String command = command(script, base, made, out, random);
      assertThat(list(command, base))
          .as(command)
          .isEqualTo(written(out, byScript(command, base, out)));
    }
  }

  @Test
  void theListsOfUnikraftItselfAreThoseOfTheScript() throws Exception {
    Optional<UnikraftTree> sources = UnikraftTree.found();
    assumeTrue(sources.isPresent(), UnikraftTree.HOW_TO_HAVE);
    Path uk = sources.get().folder().toRealPath();
    Path out = folder.toRealPath().resolve("list.uk");
    for (String part : List.of("plat", "drivers", "lib")) {
      String base = uk.resolve(part).toString();
      String command =
          "%s/support/build/config-submenu.sh -q -o '%s' -r '%s' -l '%s' -c '' -e ''"
              .formatted(uk, out, base, base);
      String expected = byScript(command, folder, out);
      assertThat(expected).contains("source \"" + base + "/");
      assertThat(list(command, folder)).isEqualTo(written(out, expected));
    }
  }

  /** Folders, some with a Config.uk, some behind a link, some within others. */
  private static List<String> folders(Path base, Random random) throws IOException {
    List<String> made = new ArrayList<>();
    for (String name : NAMES) {
      Path at = base.resolve(random.nextInt(4) == 0 ? "deep/" + name : name);
      switch (random.nextInt(5)) {
        case 0 -> Files.createDirectories(at);
        case 1 -> Files.createDirectories(at.resolve("Config.uk"));
        case 2 -> {
          Path target = Files.createDirectories(base.resolve("targets/" + name));
          Files.writeString(target.resolve("Config.uk"), "");
          Files.createDirectories(base.resolve("deep"));
          Files.createSymbolicLink(at, target);
        }
        default -> Files.writeString(Files.createDirectories(at).resolve("Config.uk"), "");
      }
      made.add(at.toString());
    }
    Files.writeString(base.resolve("file"), "");
    return made;
  }

  private static String command(
      Path script, Path base, List<String> made, Path out, Random random) {
    StringBuilder command = new StringBuilder(script.toString());
    command.append(random.nextBoolean() ? " -q" : "").append(" -o '").append(out).append('\'');
    if (random.nextInt(3) == 0) {
      command.append(random.nextInt(4) == 0 ? " -t \"\"" : " -t \"Some Title\"");
    }
    for (String option : List.of("r", "l", "c", "e", "l")) {
      String value =
          switch (random.nextInt(5)) {
            case 0 -> "";
            case 1 -> base + "/";
            case 2 -> base.resolve("deep").toString();
            case 3 -> made.get(random.nextInt(made.size())) + "/";
            default -> ":" + made.get(random.nextInt(made.size())) + ":" + base + "/alpha";
          };
      command.append(" -").append(option).append(" '").append(value).append('\'');
    }
    if (random.nextInt(4) == 0) {
      command.append(" '").append(made.get(random.nextInt(made.size()))).append('\'');
    }
    return command.toString();
  }

  private static SubmenuList written(Path out, String text) {
    Matcher source = Pattern.compile("^source \"(.*)\"$", Pattern.MULTILINE).matcher(text);
    return new SubmenuList(
        out.toString(), text, source.results().map(found -> found.group(1)).toList());
  }

  private static SubmenuList list(String command, Path base) {
    List<String> words = ShellWords.split(command).orElseThrow();
    return SubmenuList.of(words, new FolderFiles(base)).orElseThrow();
  }

  private static String byScript(String command, Path base, Path out)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder("sh", "-c", command)
            .directory(base.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("LC_ALL", "C");
    assertThat(builder.start().waitFor()).as(command).isZero();
    return Files.readString(out);
  }
}
