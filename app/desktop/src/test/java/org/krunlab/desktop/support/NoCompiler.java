package org.krunlab.desktop.support;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.AotCompilerBuild;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.ImageBuilder;

/** No wamrc until one is built. */
public final class NoCompiler implements AotCompilerBuild {
  private @Nullable Path built;

  @Override
  public Optional<Path> found() {
    return Optional.ofNullable(built);
  }

  @Override
  public Path build(ImageBuilder.Listener listener, CancelToken cancel) {
    listener.output("[100%] Built target wamrc");
    Path program = Path.of("wamrc");
    built = program;
    return program;
  }
}
