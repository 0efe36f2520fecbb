package org.krunlab.core.kconfig;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.InvokeDynamicEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.krunlab.core.kconfig.tree.KconfigTree;

/**
 * What every start of {@code krunlab conf} runs through. For a switch over types the JVM makes a
 * class each time, which no archive of classes can hold; together they took a third of the start.
 */
class StartupTest {
  private static final List<String> PACKAGES =
      List.of("expr", "file", "macro", "syntax", "tree", "unikraft", "value");

  /** Only asked when something is wrong, or by those who want to know why. */
  private static final Set<String> NOT_AT_START =
      Set.of("tree/Recursions", "tree/ExprText", "value/Explainer", "value/Admission");

  @Test
  void readsATreeWithoutSwitchesOverTypes() throws Exception {
    Path classes =
        Path.of(KconfigTree.class.getProtectionDomain().getCodeSource().getLocation().toURI())
            .resolve("org/krunlab/core/kconfig");
    try (Stream<Path> files = Files.walk(classes)) {
      List<String> switching =
          files
              .filter(file -> file.toString().endsWith(".class"))
              .filter(file -> PACKAGES.contains(classes.relativize(file).getName(0).toString()))
              .filter(StartupTest::switchesOverTypes)
              .map(file -> classes.relativize(file).toString().replace(".class", ""))
              .filter(name -> !NOT_AT_START.contains(name))
              .toList();
      assertThat(switching).isEmpty();
    }
  }

  private static boolean switchesOverTypes(Path file) {
    try {
      ClassModel model = ClassFile.of().parse(file);
      return StreamSupport.stream(model.constantPool().spliterator(), false)
          .anyMatch(StartupTest::isTypeSwitch);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static boolean isTypeSwitch(PoolEntry entry) {
    return entry instanceof InvokeDynamicEntry dynamic && dynamic.name().equalsString("typeSwitch");
  }
}
