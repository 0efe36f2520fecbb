package org.krunlab.core.kconfig;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.krunlab.core.kconfig.tree.KconfigTree;
import org.krunlab.core.kconfig.tree.MenuNode;
import org.krunlab.core.kconfig.value.Configuration;

class MenusTest {

  /** The menus as indented text. */
  private static String outline(KconfigTree tree) {
    StringBuilder out = new StringBuilder();
    tree.root().children().forEach(node -> outline(node, 0, out));
    return out.toString();
  }

  private static void outline(MenuNode node, int depth, StringBuilder out) {
    out.repeat("  ", depth).append(node.text()).append('\n');
    node.children().forEach(child -> outline(child, depth + 1, out));
  }

  @Test
  void optionsGoUnderTheOptionBeforeThemThatTheyDependOn() throws Exception {
    KconfigTree tree =
        Trees.read(
            """
            config R
                bool "R"
            config A
                bool "A"
                depends on R
            config B
                bool "B"
                depends on A
            comment "C"
                depends on (A || X) && R
            config D
                bool "D"
            """);
    assertThat(outline(tree)).isEqualTo("R\n  A\n    B\n    C\nD\n");
  }

  @Test
  void ifsLeaveNoTraceAndPromptlessOptionsKeepNothingUnderThem() throws Exception {
    KconfigTree tree =
        Trees.read(
            """
            config H
                bool
            config A
                bool "A"
                depends on H
            menu "M"
            if H
            if A
            config B
                bool "B"
            endif
            comment "C"
            endif
            endmenu
            """);
    assertThat(outline(tree)).isEqualTo("H\nA\nM\n  B\n  C\n");
  }

  @Test
  void aMenuIsShownWhileItsDependenciesAndItsVisibilityHold() throws Exception {
    Configuration configuration =
        Trees.defaults(
            """
            config A
                bool "A"
            menu "M"
                visible if A
            config B
                bool "B"
            endmenu
            """);
    MenuNode menu = configuration.tree().root().children().get(1);
    assertThat(configuration.isVisible(menu)).isFalse();
    assertThat(configuration.isVisible(menu.children().getFirst())).isFalse();
    Configuration shown = Trees.set(configuration, "A", "y");
    assertThat(shown.isVisible(menu)).isTrue();
    assertThat(shown.isVisible(menu.children().getFirst())).isTrue();
  }

  @Test
  void nodesKnowTheirPlaceTheirParentAndTheirSymbolsKnowThem() throws Exception {
    KconfigTree tree =
        Trees.read("menu \"M\"\nconfig A\n\tbool \"A\"\nendmenu\nconfig A\n\tdefault y\n");
    MenuNode node = tree.root().children().getFirst().children().getFirst();
    assertThat(node.parent().orElseThrow().text()).isEqualTo("M");
    assertThat(node.location()).isEqualTo(new Location("Kconfig", 2));
    assertThat(tree.symbol("A").orElseThrow().nodes()).hasSize(2).first().isSameAs(node);
    assertThat(tree.nodes().get(node.id())).isSameAs(node);
  }
}
