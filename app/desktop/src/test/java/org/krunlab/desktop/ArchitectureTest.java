package org.krunlab.desktop;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeTableView;
import org.jfree.chart.fx.ChartCanvas;
import org.junit.jupiter.api.Test;

/** What keeps the window's parts apart. */
class ArchitectureTest {
  private static final String ROOT = "org.krunlab.desktop.";
  private static final String[] PANES = {
    ROOT + "boot..",
    ROOT + "compare..",
    ROOT + "compiler..",
    ROOT + "confidential..",
    ROOT + "headline..",
    ROOT + "kconfig..",
    ROOT + "log..",
    ROOT + "memory..",
    ROOT + "profiles..",
    ROOT + "runs..",
    ROOT + "setup..",
    ROOT + "size..",
    ROOT + "status.."
  };

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.krunlab.desktop");

  @Test
  void thereIsSomethingToJudge() {
    assertThat(CLASSES.size()).isGreaterThan(60);
  }

  @Test
  void viewModelsNeedNoToolkit() {
    noClasses()
        .that()
        .haveSimpleNameEndingWith("ViewModel")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "javafx.scene..", "javafx.stage..", "javafx.application..", "javafx.animation..")
        .check(CLASSES);
  }

  @Test
  void onlyTheUiThreadCallsRunLater() {
    noClasses()
        .that()
        .doNotHaveSimpleName("UiThread")
        .should()
        .callMethod(javafx.application.Platform.class, "runLater", Runnable.class)
        .check(CLASSES);
  }

  @Test
  void panesDoNotKnowEachOther() {
    slices()
        .matching(
            ROOT
                + "(boot|compare|compiler|confidential|headline|kconfig|log|memory|profiles|runs|setup|size|status)..")
        .should()
        .notDependOnEachOther()
        .check(CLASSES);
  }

  @Test
  void whatPanesShareKnowsNoPane() {
    noClasses()
        .that()
        .resideInAnyPackage(
            ROOT + "session..", ROOT + "task..", ROOT + "theme..", ROOT + "widget..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(PANES)
        .check(CLASSES);
  }

  /** What shows rows or draws, outside the widgets that have the menu, could not be copied. */
  @Test
  void everyTableAndChartIsOneThatCanBeCopied() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "widget..")
        .should()
        .callConstructorWhere(
            target(
                owner(
                    JavaClass.Predicates.type(TableView.class)
                        .or(JavaClass.Predicates.type(TreeTableView.class))
                        .or(JavaClass.Predicates.type(Canvas.class))
                        .or(JavaClass.Predicates.assignableTo(ChartCanvas.class))
                        .or(JavaClass.Predicates.assignableTo(javafx.scene.chart.Chart.class)))))
        .check(CLASSES);
  }

  @Test
  void onlyTheCompositionRootKnowsAdapters() {
    noClasses()
        .that()
        .doNotHaveSimpleName("AppGraph")
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.resideInAPackage("org.krunlab.host..")
                // Drawing charts is no port to a machine: pages and the window do it alike.
                .and(JavaClass.Predicates.resideOutsideOfPackage("org.krunlab.host.chart..")))
        .check(CLASSES);
  }
}
