package org.krunlab.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What core may know, and which of its rooms may know each other. */
class ArchitectureTest {

  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.krunlab.core");

  @Test
  void theRulesLookAtTheWholeOfCore() {
    assertThat(CORE).hasSizeGreaterThan(100);
  }

  @Test
  void coreKnowsNoToolkitDatabaseNetworkOrRenderer() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "javafx..",
            "java.awt..",
            "javax.swing..",
            "java.sql..",
            "java.net..",
            "com.sun.jna..",
            "org.openpdf..",
            "org.jfree..",
            "org.krunlab.host..",
            "org.krunlab.cli..",
            "org.krunlab.desktop..")
        .check(CORE);
  }

  @Test
  void coreStartsNoProcess() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(ProcessBuilder.class, Process.class, ProcessHandle.class)
        .check(CORE);
  }

  @Test
  void theNounsKnowNobody() {
    classes()
        .that()
        .resideInAPackage("..core.model..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", "..core.model..")
        .check(CORE);
  }

  @Test
  void theLogKnowsOnlyItself() {
    classes()
        .that()
        .resideInAPackage("..core.bootlog..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", "..core.bootlog..")
        .check(CORE);
  }

  @Test
  void theKconfigEngineKnowsOnlyItself() {
    classes()
        .that()
        .resideInAPackage("..core.kconfig..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", "..core.kconfig..")
        .check(CORE);
  }

  @Test
  void measuringKnowsNoUseCase() {
    noClasses()
        .that()
        .resideInAPackage("..core.measure..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..core.experiment..", "..core.report..", "..core.kconfig..")
        .check(CORE);
  }

  @Test
  void theRoomsOfCoreFormNoCycle() {
    slices().matching("org.krunlab.core.(*)..").should().beFreeOfCycles().check(CORE);
  }
}
