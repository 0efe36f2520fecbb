package org.krunlab.core.kconfig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.krunlab.core.kconfig.tree.KconfigTree;
import org.krunlab.core.kconfig.tree.MenuNode;
import org.krunlab.core.kconfig.value.Configuration;

class ParserTest {

  private static List<Diagnostic> errors(String text) {
    return catchThrowableOfType(KconfigException.class, () -> Trees.read(text)).diagnostics();
  }

  private static MenuNode first(String text) throws KconfigException {
    return Trees.read(text).root().children().getFirst();
  }

  @Test
  void helpEndsWhereTheIndentDropsAndKeepsItsOwnIndent() throws Exception {
    MenuNode node =
        first(
            "config A\n\tbool \"A\"\n\thelp\n\t  First.\n\n\t    deeper\n\t  last \n\tdefault y\n");
    assertThat(node.help()).isEqualTo("First.\n\n  deeper\nlast");
    assertThat(node.symbol().orElseThrow().defaults()).hasSize(1);
  }

  @Test
  void theOldWayToBeginAHelpTextWorks() throws Exception {
    assertThat(first("config A\n\tbool \"A\"\n\t---help---\n\t  Text\n").help()).isEqualTo("Text");
  }

  @Test
  void commentsContinuationsAndBothQuotesAreUnderstood() throws Exception {
    MenuNode node =
        first("config A # name\n\tbool \\\n\t 'it''s \"A\"' # prompt\n".replace("''", "\\'"));
    assertThat(node.text()).isEqualTo("it's \"A\"");
  }

  @Test
  void sourcedFilesStandInThePlaceOfTheirStatement() throws Exception {
    MemoryFiles files =
        MemoryFiles.of(
                "Kconfig", "config A\n\tbool \"A\"\nsource \"sub/*.uk\"\nconfig D\n\tbool \"D\"\n")
            .with("sub/b.uk", "config B\n\tbool \"B\"\nrsource \"c.inc\"")
            .with("sub/c.inc", "config C\n\tbool \"C\"\n")
            .with("sub/e.uk", "osource \"nowhere\"\n");
    KconfigTree tree = Trees.read(Dialect.UNIKRAFT, files);
    assertThat(tree.root().children())
        .extracting(MenuNode::text)
        .containsExactly("A", "B", "C", "D");
    assertThat(tree.files()).containsExactly("Kconfig", "sub/b.uk", "sub/e.uk", "sub/c.inc");
    assertThat(tree.root().children().get(2).location()).isEqualTo(new Location("sub/c.inc", 1));
  }

  @Test
  void aMissingSourceIsAnErrorWithItsPlace() {
    assertThat(errors("\nsource \"gone\"\n"))
        .singleElement()
        .hasToString("Kconfig:2: error: there is no file 'gone'\n    source \"gone\"");
  }

  @Test
  void unikraftPassesOverASourceThatNamesNothingAndSaysSo() throws Exception {
    KconfigTree tree = Trees.read(Dialect.UNIKRAFT, MemoryFiles.of("Kconfig", "source \"gone\"\n"));
    assertThat(tree.diagnostics()).singleElement().asString().contains("no file matches 'gone'");
  }

  @Test
  void aFileThatSourcesItselfIsShownAsAPath() {
    MemoryFiles files =
        MemoryFiles.of("Kconfig", "source \"a\"\n")
            .with("a", "\nsource \"b\"\n")
            .with("b", "source \"a\"\n");
    assertThatThrownBy(() -> Trees.read(Dialect.LINUX_6_1, files))
        .hasMessageContaining("'a' sources itself: sourced at b:1, in a file sourced at a:2");
  }

  @Test
  void everyErrorIsFoundWithFileLineTextAndWhatWasExpected() {
    assertThat(
            errors(
                """
                config
                \tbool
                config A
                \tbool "A" y
                \tdepends A
                foo bar
                config B
                \tbool "B"
                """))
        .extracting(Diagnostic::toString)
        .containsExactly(
            "Kconfig:1: error: expected the name of a symbol, found the end of the line\n"
                + "    config",
            "Kconfig:2: error: expected an entry such as 'config', 'menu', 'choice', 'if' or"
                + " 'source', found 'bool'\n    bool",
            "Kconfig:4: error: expected the end of the line, found 'y'\n    bool \"A\" y",
            "Kconfig:5: error: expected 'on', found 'A'\n    depends A",
            "Kconfig:6: error: there is no statement 'foo'\n    foo bar");
  }

  @Test
  void blocksMustEndInOrderAndInTheirOwnFile() {
    assertThat(errors("menu \"M\"\nif y\nendmenu\n"))
        .first()
        .asString()
        .contains("Kconfig:3", "expected 'endif' for what begins at Kconfig:2, found 'endmenu'");
    assertThat(errors("menu \"M\"\n")).first().asString().contains("expected 'endmenu'");
    assertThat(errors("endif\n"))
        .first()
        .asString()
        .contains("'endif' ends nothing that was begun");
    MemoryFiles files = MemoryFiles.of("Kconfig", "if y\nsource \"a\"\n").with("a", "endif\n");
    assertThatThrownBy(() -> Trees.read(Dialect.LINUX_6_1, files))
        .hasMessageContaining("'endif' is in another file");
  }

  @Test
  void aRecursiveDependencyIsShownAsAPath() {
    String text =
        """
        config A
            bool "A"
            depends on B
        config B
            bool "B"
            default y if C
        config C
            bool
            select B
            default A
        """;
    assertThat(errors(text))
        .first()
        .asString()
        .contains(
            "recursive dependency: B (Kconfig:4) is selected by C (Kconfig:10) has a default with"
                + " A (Kconfig:1) depends on B");
  }

  @Test
  void oddCharactersAreIgnoredWithAWarning() throws Exception {
    KconfigTree tree = Trees.read("config A\n\tbool @ \"A\"\n\tdefault y\r\n");
    assertThat(tree.diagnostics()).hasSize(2);
    assertThat(Trees.value(Configuration.defaults(tree), "A")).isEqualTo("y");
  }

  @Test
  void textsKeepBytesThatAreNoUtf8() throws Exception {
    byte[] odd = {'"', (byte) 0xC3, (byte) 0xA4, (byte) 0xFF, (byte) 0xED, (byte) 0xA0, 'x'};
    assertThat(ByteText.encode(ByteText.decode(odd))).isEqualTo(odd);
    assertThat(ByteText.decode(odd)).startsWith("\"ä");
  }
}
