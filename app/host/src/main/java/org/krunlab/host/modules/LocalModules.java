package org.krunlab.host.modules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.krunlab.core.experiment.AotCompiler;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.ModuleFile;
import org.krunlab.core.experiment.ModuleSource;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.Printable;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.RuntimeOption;
import org.krunlab.core.wasm.Import;
import org.krunlab.core.wasm.ModuleInspection;
import org.krunlab.core.wasm.ModuleInspection.Fit;
import org.krunlab.core.wasm.ModuleInspector;

/** Modules from this machine: the samples on the class path, and files. */
public final class LocalModules implements ModuleSource {
  private static final String FOLDER = "/org/krunlab/modules/";

  /** What Java makes of bytes in a name that are not UTF-8, and cannot turn back. */
  private static final char UNREADABLE = '\ufffd';

  /** More than any guest is given as RAM; a bigger file was chosen by mistake. */
  private static final ByteSize LARGEST = ByteSize.ofMib(512);

  private final AotCompiler aotCompiler;
  private final List<Sample> samples;

  public LocalModules(AotCompiler aotCompiler) {
    this.aotCompiler = aotCompiler;
    this.samples =
        new String(resource("index.tsv"), StandardCharsets.UTF_8)
            .lines()
            .map(line -> line.split("\t", 3))
            .map(fields -> new Sample(fields[0], fields[2], fields[1]))
            .toList();
  }

  @Override
  public List<Sample> samples() {
    return samples;
  }

  @Override
  public ModuleFile load(Profile profile, CancelToken cancel) {
    ModuleFile module = read(profile.module());
    ModuleInspection.Verdict verdict =
        ModuleInspector.inspect(module, profile).requireValid().verdictFor(profile.runtime());
    if (verdict.fit() == Fit.CANNOT) {
      throw LabException.input(module.name() + ": " + verdict.reason());
    }
    return module.mustBeCompiledFor(profile.runtime())
        ? aotCompiler.compile(module, RuntimeOption.onIn(profile), cancel)
        : module;
  }

  @Override
  public List<ModuleFile> others(Profile profile, CancelToken cancel) {
    if (!profile.runtime().runsAot() || !RuntimeOption.WAMR_MULTI_MODULE.isOn(profile)) {
      return List.of();
    }
    var compiled = new TreeMap<String, ModuleFile>();
    var toRead = new ArrayDeque<>(List.of(read(profile.module())));
    while (!toRead.isEmpty()) {
      for (String name : importedFrom(toRead.remove())) {
        String file = profile.files().get(name + ".wasm");
        String made = name + ".aot";
        if (file != null && !profile.files().containsKey(made) && !compiled.containsKey(made)) {
          ModuleFile other = read(file);
          ModuleInspector.inspect(other).requireValid();
          ModuleFile code = aotCompiler.compile(other, RuntimeOption.onIn(profile), cancel);
          compiled.put(made, new ModuleFile(made, code.bytes()));
          toRead.add(other);
        }
      }
    }
    return List.copyOf(compiled.values());
  }

  /** The modules other than WASI that one imports from; of native code it cannot be told. */
  private static Set<String> importedFrom(ModuleFile module) {
    return ModuleInspector.inspect(module).features().stream()
        .flatMap(features -> features.foreign().stream())
        .map(Import::module)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Override
  public ModuleFile read(String nameOrPath) {
    if (samples.stream().anyMatch(sample -> sample.name().equals(nameOrPath))) {
      return new ModuleFile(nameOrPath + ".wasm", resource(nameOrPath + ".wasm"));
    }
    Path file = path(nameOrPath).filter(Files::exists).orElseThrow(() -> noSuch(nameOrPath));
    if (!Files.isRegularFile(file)) {
      throw LabException.input(nameOrPath + " is not a file; give the module's own file.");
    }
    try {
      if (Files.size(file) > LARGEST.bytes()) {
        throw LabException.input(
            "%s has %s, more than the %s a module may have; choose another file."
                .formatted(nameOrPath, new ByteSize(Files.size(file)), LARGEST));
      }
      String name = String.valueOf(file.getFileName());
      byte[] bytes = Files.readAllBytes(file);
      return WatAssembler.isText(name)
          ? WatAssembler.assemble(name, bytes)
          : new ModuleFile(name, bytes);
    } catch (IOException e) {
      throw LabException.input(
          "%s cannot be read (%s); check its permissions.".formatted(nameOrPath, e), e);
    }
  }

  private static Optional<Path> path(String text) {
    try {
      return Optional.of(Path.of(text));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private LabException noSuch(String nameOrPath) {
    if (nameOrPath.indexOf(UNREADABLE) >= 0) {
      return LabException.input(
          "'%s' cannot be opened: the name of the file is not UTF-8; rename it."
              .formatted(Printable.of(nameOrPath)));
    }
    return LabException.input(
        "There is no module '%s': it is neither a sample (%s) nor a file that exists."
            .formatted(
                nameOrPath, samples.stream().map(Sample::name).collect(Collectors.joining(", "))));
  }

  private static byte[] resource(String name) {
    try (InputStream in = LocalModules.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException(
            "The sample modules are missing from the class path: " + FOLDER + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
