package org.krunlab.host.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.krunlab.host.sources.CacheFolder;
import org.krunlab.host.sources.Repositories;
import org.krunlab.host.sources.SourcePlaces;
import org.krunlab.host.sources.Sources;
import org.krunlab.host.sources.SourcesLock;
import org.krunlab.host.toolchain.Toolchain;

/**
 * A tree that answers to make as Unikraft's does, in a few lines: its Kconfig takes every value but
 * FORBIDDEN, and its image is one tiny ELF. The values FAIL, SLOW and FULL make it misbehave.
 */
final class FakeUnikraft {
  private static final String MAKEFILE =
      """
      UK_OBJS := $(O)/a.o $(O)/b.o
      IMAGE := $(O)/krunlab_fc-x86_64
      -include $(C)
      defconfig:
      	@grep -v FORBIDDEN $(UK_DEFCONFIG) > $(C)
      	@echo 'CONFIG_UK_BASE="$(CURDIR)"' >> $(C)
      savedefconfig:
      	@cp $(C) $(UK_DEFCONFIG)
      all:
      	@echo '  CC      libfake: a.o'
      ifeq ($(CONFIG_SLOW),y)
      	@echo $$$$ > $(O)/../pid; sleep 300
      endif
      ifeq ($(CONFIG_FULL),y)
      	@echo 'cc1: fatal error: error writing to a.o: No space left on device' >&2; exit 1
      endif
      ifeq ($(CONFIG_FAIL),y)
      	@gcc -c broken.c -o $(O)/a.o
      endif
      	@gcc -g -nostdlib -static -DTUNING='$(CONFIG_TUNING)' $(UK_CFLAGS) $(UK_LDFLAGS) image.c -o $(IMAGE).dbg
      	@strip -s $(IMAGE).dbg -o $(IMAGE)
      """;

  private final Path folder;
  private final SourcesLock lock;

  FakeUnikraft(Path folder) throws IOException {
    this.folder = folder;
    var repositories = new ArrayList<SourcesLock.Repository>();
    var tree =
        Map.of(
            "Makefile",
            MAKEFILE,
            "image.c",
            "const char tuning[] = TUNING \"\"; void _start(void) { for (;;) {} }\n",
            "broken.c",
            "int f(void)\n{\n  return nothing;\n}\n");
    repositories.add(repository("unikraft", tree));
    repositories.add(repository("lib-musl", Map.of("Config.uk", "")));
    repositories.add(repository("wasm3", Map.of("wasm3.h", "")));
    this.lock = new SourcesLock(repositories, List.of());
  }

  /** A builder with a cache of that name. */
  UnikraftBuilder builder(String cacheName) {
    CacheFolder cache = cache(cacheName);
    Toolchain toolchain = Toolchain.of(System.getenv());
    var places =
        new SourcePlaces(Optional.of("file://" + upstream() + "/{owner}+{name}"), Optional.empty());
    return new UnikraftBuilder(
        cache, new Sources(cache, places, lock, toolchain), toolchain, System.getenv());
  }

  CacheFolder cache(String cacheName) {
    return new CacheFolder(folder.resolve(cacheName));
  }

  Path upstream() {
    return folder.resolve("upstream");
  }

  private SourcesLock.Repository repository(String name, Map<String, String> files)
      throws IOException {
    String commit = Repositories.create(upstream().resolve("test+" + name), files);
    return new SourcesLock.Repository(name, "https://example.org/test/" + name, commit, "MIT");
  }
}
