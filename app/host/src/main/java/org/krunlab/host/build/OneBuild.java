package org.krunlab.host.build;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.krunlab.core.experiment.BuiltImage;
import org.krunlab.core.experiment.BuiltImage.RefusedValue;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.ImageBuilder;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.Progress;
import org.krunlab.core.model.Image;
import org.krunlab.core.model.ImageAnatomy;
import org.krunlab.core.model.ImageKey;
import org.krunlab.core.model.Port;
import org.krunlab.core.model.Profile;
import org.krunlab.host.image.ElfAnatomy;
import org.krunlab.host.sources.SourceTrees;

/** One build from an empty folder to an image in the cache. */
final class OneBuild {
  private final BuildRecipe recipe;
  private final WorkFolder work;
  private final UnikraftBuilder.Makes make;
  private final SourceTrees trees;
  private final ImageCache images;
  private final Path cacheRoot;

  OneBuild(
      BuildRecipe recipe,
      SourceTrees trees,
      WorkFolder work,
      UnikraftBuilder.Makes make,
      ImageCache images,
      Path cacheRoot) {
    this.recipe = recipe;
    this.trees = trees;
    this.work = work;
    this.make = make;
    this.images = images;
    this.cacheRoot = cacheRoot;
  }

  BuiltImage run(ImageBuilder.Listener listener, CancelToken cancel) throws IOException {
    work.reset();
    try (BufferedWriter log = Files.newBufferedWriter(work.log())) {
      Consumer<String> output = line -> write(log, listener, line);
      listener.on(Progress.of("configuring", Duration.ZERO));
      var configuration = Configuration.resolve(recipe, work, make.unikraft(), output, cancel);
      ImageKey key = recipe.imageKey(configuration.inForce(), cacheRoot);
      List<RefusedValue> refused = configuration.refused(recipe.request().profile().kconfig());
      var known = images.find(key, refused);
      if (known.isPresent()) {
        images.answer(recipe.requestHash(), key, refused);
        return known.get();
      }
      compile(output, listener, cancel);
      BuiltImage built = keep(key, configuration, refused);
      images.answer(recipe.requestHash(), key, refused);
      return built;
    }
  }

  private void compile(Consumer<String> output, ImageBuilder.Listener listener, CancelToken cancel)
      throws IOException {
    boolean kernel = isKernel();
    Port port = recipe.request().profile().port();
    if (kernel && port == Port.POSIX) {
      bringArchives();
    }
    var progress = new MakeProgress(work.objectList(), listener);
    var error = new FirstError();
    int jobs = Runtime.getRuntime().availableProcessors();
    Consumer<String> heard =
        line -> {
          output.accept(line);
          progress.read(line);
          error.read(line);
        };
    int status =
        kernel
            ? make.unikraft().all(port, jobs, heard, cancel)
            : make.linux().all(jobs, heard, cancel);
    if (status != 0) {
      throw failed(error, status);
    }
  }

  private boolean isKernel() {
    return !recipe.request().profile().engine().isProgram();
  }

  /** Where the archive lies already, Unikraft's make unpacks it and asks no network. */
  private void bringArchives() throws IOException {
    for (Map.Entry<String, Path> archive : trees.archives().entrySet()) {
      Path folder = Files.createDirectories(work.output().resolve("lib" + archive.getKey()));
      String name =
          trees.lock().archives().stream()
              .filter(a -> a.name().equals(archive.getKey()))
              .findFirst()
              .orElseThrow()
              .fileName();
      Files.copy(archive.getValue(), folder.resolve(name));
    }
  }

  private LabException failed(FirstError error, int status) {
    FullDisk.refuse(error, work.root());
    return LabException.input(
        "The build failed: "
            + error.message().orElse("make ended with exit status " + status)
            + ". Its whole output is in "
            + work.log()
            + ".");
  }

  private BuiltImage keep(ImageKey key, Configuration configuration, List<RefusedValue> refused)
      throws IOException {
    Path elf = isKernel() ? work.image() : work.program();
    Profile profile = recipe.request().profile();
    ImageAnatomy anatomy = ElfAnatomy.of(elf, work.linkMap());
    var image =
        new Image(
            key,
            profile.runtime(),
            recipe.request().narration(),
            profile.engine(),
            recipe.request().ringShim(),
            anatomy,
            configuration.assignments(),
            recipe.revisions());
    var files = new LinkedHashMap<String, Path>();
    if (isKernel()) {
      files.put("image.dbg", elf.resolveSibling(elf.getFileName() + ".dbg"));
    }
    files.put("image.config", work.config());
    files.put("link.map", work.linkMap());
    return images.store(image, elf, files, refused);
  }

  private static void write(BufferedWriter log, ImageBuilder.Listener listener, String line) {
    try {
      log.write(line);
      log.newLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    listener.output(line);
  }
}
