package org.krunlab.host.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.experiment.Progress;

class MakeProgressTest {
  @TempDir Path folder;
  private final ArrayList<Progress> heard = new ArrayList<>();

  @Test
  void tellsTheLibraryAndTheShareOfAllObjects() throws IOException {
    Path objects = Files.writeString(folder.resolve("objects"), "a.o b.o c.o d.o\n");
    var progress = new MakeProgress(objects, heard::add);

    progress.read("  UNTAR   libmusl: musl-1.2.3.tar.gz");
    progress.read("  CC      libmusl: ferror.o");
    progress.read("  AS      libkrunlabentry: entry.o");
    progress.read("some other line");
    progress.read("  LD      krunlab_fc-x86_64.dbg");

    assertThat(heard)
        .extracting(Progress::activity)
        .containsExactly(
            "unpacking libmusl", "building libmusl", "building libkrunlabentry", "linking");
    assertThat(heard.get(0).fraction()).isEmpty();
    assertThat(heard.get(1).fraction()).hasValue(0.95 / 4);
    assertThat(heard.get(2).fraction()).hasValue(0.95 / 2);
    assertThat(heard.get(2).left()).isPresent();
  }

  @Test
  void withoutAListTheShareIsUnknown() {
    var progress = new MakeProgress(folder.resolve("none"), heard::add);

    progress.read("  CC      libmusl: ferror.o");

    assertThat(heard)
        .singleElement()
        .satisfies(p -> assertThat(p.fraction()).isEqualTo(OptionalDouble.empty()));
  }
}
