package org.krunlab.host;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Which adapters may know each other: those above the tools, the sources and the launcher. */
class ArchitectureTest {
  private static final String ROOT = "org.krunlab.host";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @Test
  void thereIsSomethingToJudge() {
    assertThat(CLASSES).hasSizeGreaterThan(70);
  }

  @Test
  void adaptersKnowNoFrontEnd() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.krunlab.cli..", "org.krunlab.desktop..", "javafx..", "picocli..")
        .check(CLASSES);
  }

  @Test
  void onlyTheLaboratoryPutsAdaptersTogether() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT)
        .check(CLASSES);
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void anAdapterKnowsNoOther() {
    for (String adapter :
        new String[] {
          "capsule", "image", "initrd", "kconfig", "modules", "settings", "store", "vm"
        }) {
      mayKnow(adapter, "file");
    }
  }

  @Test
  void theBuildStandsOnSourcesAndThoseOnTools() {
    mayKnow("file");
    mayKnow("toolchain", "file");
    mayKnow("sources", "file", "toolchain");
    mayKnow("build", "file", "image", "kconfig", "toolchain", "sources");
  }

  @Test
  void reportsStandOnPagesAndThoseOnCharts() {
    mayKnow("chart");
    mayKnow("pdf", "chart");
    mayKnow("report", "chart", "file", "pdf");
  }

  @Test
  void confidentialGuestsAreLookedAtWithTools() {
    mayKnow("confidential", "toolchain");
  }

  @Test
  void theProbeStandsOnToolsAndTheLauncher() {
    mayKnow("probe", "file", "toolchain", "vm");
  }

  private static void mayKnow(String adapter, String... others) {
    classes()
        .that()
        .resideInAPackage(inside(adapter))
        .should()
        .onlyDependOnClassesThat(
            outsideOfHost()
                .or(JavaClass.Predicates.resideInAPackage(inside(adapter)))
                .or(JavaClass.Predicates.resideInAnyPackage(inside(others))))
        .check(CLASSES);
  }

  private static DescribedPredicate<JavaClass> outsideOfHost() {
    return JavaClass.Predicates.resideOutsideOfPackage(ROOT + "..");
  }

  private static String inside(String adapter) {
    return ROOT + "." + adapter + "..";
  }

  private static String[] inside(String[] adapters) {
    return java.util.Arrays.stream(adapters).map(ArchitectureTest::inside).toArray(String[]::new);
  }
}
