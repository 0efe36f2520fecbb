package org.krunlab.cli.conf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.krunlab.core.kconfig.DeepStack;
import org.krunlab.core.kconfig.Diagnostic;
import org.krunlab.core.kconfig.Diagnostic.Severity;
import org.krunlab.core.kconfig.FilePort;
import org.krunlab.core.kconfig.KconfigException;
import org.krunlab.core.kconfig.ShellPort;
import org.krunlab.core.kconfig.conf.Questions;
import org.krunlab.core.kconfig.conf.UnansweredException;
import org.krunlab.core.kconfig.conf.UnmetDependency;
import org.krunlab.core.kconfig.expr.Tristate;
import org.krunlab.core.kconfig.file.ConfigFile;
import org.krunlab.core.kconfig.file.ConfigWarning;
import org.krunlab.core.kconfig.tree.KconfigSource;
import org.krunlab.core.kconfig.tree.KconfigTree;
import org.krunlab.core.kconfig.value.LiveConfiguration;
import org.krunlab.core.kconfig.value.NewSymbols;
import org.krunlab.core.kconfig.value.Probabilities;
import org.krunlab.core.kconfig.value.SaveDefConfig;
import org.krunlab.core.kconfig.value.Taken;

/** One call of {@code krunlab conf}: the steps of the C tool, in its order. */
final class Conf {
  private final Options options;
  private final Environment environment;
  private final ShellPort shell;
  private final StandardStreams streams;
  private final SearchedFiles files;
  private int warnings;
  private int unmet;

  Conf(Options options, Environment environment, ShellPort shell, StandardStreams streams) {
    this.options = options;
    this.environment = environment;
    this.shell = shell;
    this.streams = streams;
    this.files = new SearchedFiles(environment.find("srctree"));
  }

  /** Does it all and gives the exit status. */
  int run() {
    try {
      return DeepStack.run(this::runHere);
    } catch (KconfigException e) {
      e.diagnostics().forEach(this::tell);
      return 1;
    } catch (ConfFailure e) {
      streams.complain(e.text());
      return 1;
    } finally {
      streams.flush();
    }
  }

  private int runHere() throws KconfigException {
    Optional<Integer> seed =
        options.mode() == Mode.RANDCONFIG ? Optional.of(seed()) : Optional.empty();
    KconfigTree tree = read(options.kconfig().orElseThrow());
    var live = new LiveConfiguration[1];
    live[0] =
        new LiveConfiguration(
            tree,
            symbol -> {
              unmet++;
              streams.complain(UnmetDependency.warning(live[0], symbol));
            });
    load(live[0]);
    stopOnWarnings(warnings);
    boolean keepsFile = options.mode() == Mode.SYNCCONFIG && isUpdateForbidden(live[0]);
    change(live[0], seed);
    stopOnWarnings(unmet);
    write(live[0], keepsFile);
    return 0;
  }

  private int seed() {
    Seed seed = Seed.of(environment.get("KCONFIG_SEED"));
    String line = "KCONFIG_SEED=0x%X\n".formatted(seed.value());
    if (options.flavor() == Flavor.UNIKRAFT) {
      streams.complain(line);
    } else {
      streams.print(line);
    }
    return seed.value();
  }

  private KconfigTree read(String kconfig) throws KconfigException {
    KconfigTree tree = KconfigTree.read(source(kconfig));
    tree.diagnostics().forEach(this::tell);
    return tree;
  }

  private KconfigSource source(String kconfig) {
    FilePort treeFiles = files;
    ShellPort treeShell = shell;
    if (options.flavor() == Flavor.UNIKRAFT && UnikraftLists.areInOrderOfBytes(environment)) {
      var unikraft = UnikraftLists.over(files, shell);
      treeFiles = unikraft;
      treeShell = unikraft;
    }
    return new KconfigSource(
        kconfig, treeFiles, treeShell, environment.all(), options.flavor().dialect());
  }

  private void tell(Diagnostic diagnostic) {
    if (diagnostic.severity() == Severity.INFO) {
      streams.print(diagnostic.classic());
    } else {
      streams.complain(diagnostic.classic());
    }
  }

  private void stopOnWarnings(int count) {
    if (count > 0 && environment.find("KCONFIG_WERROR").isPresent()) {
      throw new ConfFailure("");
    }
  }

  private void load(LiveConfiguration live) {
    if (options.mode().makesWhole()) {
      preset(live);
      return;
    }
    if (options.mode() == Mode.DEFCONFIG) {
      String name = options.file().orElseGet(this::usualDefconfig);
      byte[] bytes = files.read(name).orElse(null);
      if (bytes == null) {
        throw new ConfFailure("***\n*** Can't find default configuration \"" + name + "\"!\n***\n");
      }
      load(live, name, bytes);
      return;
    }
    String name = environment.configFile();
    Optional<byte[]> bytes = files.read(name);
    if (bytes.isPresent()) {
      load(live, name, bytes.get());
      return;
    }
    Optional<String> defaults =
        DefaultFiles.of(live, environment).filter(file -> files.read(file).isPresent()).findFirst();
    if (defaults.isEmpty()) {
      live.loadNothing();
      return;
    }
    say("using defaults found in " + defaults.get());
    load(live, defaults.get(), files.read(defaults.get()).orElseThrow());
  }

  private String usualDefconfig() {
    String name = "arch/" + environment.get("ARCH") + "/defconfig";
    return environment
        .find("srctree")
        .map(sources -> sources + "/" + name)
        .filter(file -> Files.exists(Path.of(file)))
        .orElse(name);
  }

  private void load(LiveConfiguration live, String name, byte[] bytes) {
    warn(name, live.load(ConfigFile.read(bytes, live.tree().prefix())));
  }

  private void preset(LiveConfiguration live) {
    Optional<String> wanted = environment.find("KCONFIG_ALLCONFIG");
    if (wanted.isEmpty()) {
      return;
    }
    boolean named = !wanted.get().isEmpty() && !wanted.get().equals("1");
    String name = named ? wanted.get() : options.mode().presetName();
    Optional<String> found =
        (named ? Stream.of(name) : Stream.of(name, "all.config"))
            .filter(file -> files.read(file).isPresent())
            .findFirst();
    if (found.isEmpty()) {
      throw new ConfFailure(
          named
              ? "*** Can't read seed configuration \"" + name + "\"!\n"
              : "*** KCONFIG_ALLCONFIG set, but no \""
                  + name
                  + "\" or \"all.config\" file found\n");
    }
    byte[] bytes = files.read(found.get()).orElseThrow();
    warn(found.get(), live.preset(ConfigFile.read(bytes, live.tree().prefix())));
  }

  private void warn(String file, Taken taken) {
    List<ConfigWarning> all = new ArrayList<>(taken.warnings());
    if (environment.find("KCONFIG_WARN_UNKNOWN_SYMBOLS").isPresent()) {
      taken
          .unknown()
          .forEach(
              line ->
                  all.add(new ConfigWarning(line.line(), "", "unknown symbol: " + line.name())));
    }
    all.sort((a, b) -> Integer.compare(a.line(), b.line()));
    for (ConfigWarning warning : all) {
      streams.complain(file + ":" + warning.line() + ":warning: " + warning.classic() + "\n");
    }
    warnings = all.size();
  }

  /** Whether the build must not write the configuration, which then has to be up to date. */
  private boolean isUpdateForbidden(LiveConfiguration live) {
    boolean forbidden = !environment.get("KCONFIG_NOSILENTUPDATE").isEmpty();
    if (forbidden && live.isChanged()) {
      throw new ConfFailure("\n*** The configuration requires explicit update.\n\n");
    }
    return forbidden;
  }

  private void change(LiveConfiguration live, Optional<Integer> seed) {
    var symbols = new NewSymbols(live);
    var questions = new Questions(live, streams);
    try {
      switch (options.mode()) {
        case ALLNOCONFIG, ALLYESCONFIG, ALLMODCONFIG ->
            symbols.setTo(options.mode().value().orElseThrow());
        case ALLDEFCONFIG, DEFCONFIG -> symbols.setToDefault();
        case RANDCONFIG -> symbols.setAtRandom(seed.orElseThrow(), probabilities());
        case YES2MODCONFIG -> live.replaceAll(Tristate.YES, Tristate.MODULE);
        case MOD2YESCONFIG -> live.replaceAll(Tristate.MODULE, Tristate.YES);
        case MOD2NOCONFIG -> live.replaceAll(Tristate.MODULE, Tristate.NO);
        case OLDASKCONFIG -> questions.askAll();
        case OLDCONFIG, SYNCCONFIG -> questions.askNew();
        case LISTNEWCONFIG -> questions.listNew();
        case HELPNEWCONFIG -> questions.helpNew();
        case OLDDEFCONFIG, SAVEDEFCONFIG -> {}
      }
    } catch (UnansweredException e) {
      throw new ConfFailure("\n*** " + e.getMessage() + ".\n\n");
    }
  }

  private Probabilities probabilities() {
    return Probabilities.parse(environment.get("KCONFIG_PROBABILITY"))
        .orElseThrow(() -> new ConfFailure("KCONFIG_PROBABILITY: Numerical result out of range\n"));
  }

  private void write(LiveConfiguration live, boolean keepsFile) {
    var output = new OutputFiles(live, options.flavor(), environment);
    boolean sync = options.mode() == Mode.SYNCCONFIG;
    if (options.mode() == Mode.SAVEDEFCONFIG) {
      output.saveDefconfig(options.file().orElseThrow(), SaveDefConfig.of(live));
    } else if (options.mode().writesConfiguration()) {
      if (!keepsFile) {
        say(output.writeConfiguration());
      }
      try {
        output.sync(sync);
      } catch (IOException e) {
        if (sync) {
          throw new ConfFailure(e + "\n\n*** Error during sync of the configuration.\n\n");
        }
      }
    }
  }

  private void say(String message) {
    if (!options.silent() && options.mode() != Mode.SYNCCONFIG) {
      streams.print("#\n# " + message + "\n#\n");
    }
  }
}
