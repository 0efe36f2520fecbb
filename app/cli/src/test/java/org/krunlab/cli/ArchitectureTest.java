package org.krunlab.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What the command line may know. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.krunlab.cli");

  @Test
  void thereIsSomethingToJudge() {
    assertThat(CLASSES).hasSizeGreaterThan(20);
  }

  @Test
  void theCommandLineKnowsNoWindow() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.krunlab.desktop..", "javafx..", "java.awt..", "javax.swing..")
        .check(CLASSES);
  }

  /** {@code conf} begins by itself, and lets a tree run its commands as the C tool does. */
  private static final String CONF = "org.krunlab.cli.conf..";

  @Test
  void onlyMainKnowsTheMachine() {
    noClasses()
        .that()
        .doNotHaveSimpleName("Main")
        .and()
        .resideOutsideOfPackage(CONF)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.krunlab.host..")
        .check(CLASSES);
  }

  @Test
  void commandsStartNoProcess() {
    noClasses()
        .that()
        .resideOutsideOfPackage(CONF)
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(ProcessBuilder.class, Process.class, ProcessHandle.class)
        .check(CLASSES);
  }

  @Test
  void packagesOfCommandsDoNotNeedEachOtherInACircle() {
    slices().matching("org.krunlab.cli.(*)..").should().beFreeOfCycles().check(CLASSES);
  }
}
