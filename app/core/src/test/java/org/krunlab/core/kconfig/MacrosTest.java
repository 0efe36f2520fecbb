package org.krunlab.core.kconfig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.krunlab.core.kconfig.tree.KconfigSource;
import org.krunlab.core.kconfig.tree.KconfigTree;
import org.krunlab.core.kconfig.value.Configuration;

class MacrosTest {

  private static KconfigTree read(String text) throws KconfigException {
    ShellPort shell = command -> command.equals("lines") ? "a\nb\n\n" : "[" + command + "]\n";
    return KconfigTree.read(
        new KconfigSource(
            "Kconfig",
            MemoryFiles.of("Kconfig", text),
            shell,
            Map.of("HOME_OF", "here", "ARCH", "x86"),
            Dialect.LINUX_6_1));
  }

  /** The default of a string symbol after the given lines. */
  private static String expanded(String lines, String value) throws KconfigException {
    KconfigTree tree = read(lines + "\nconfig S\n\tstring\n\tdefault \"" + value + "\"\n");
    Configuration configuration = Configuration.defaults(tree);
    return Trees.value(configuration, "S");
  }

  @Test
  void environmentVariablesStandForTheirValueAndUnknownNamesForNothing() throws Exception {
    assertThat(expanded("", "$(HOME_OF)/x$(NOWHERE)y")).isEqualTo("here/xy");
  }

  @Test
  void variablesHideTheEnvironment() throws Exception {
    assertThat(expanded("ARCH := arm", "$(ARCH)")).isEqualTo("arm");
  }

  @Test
  void recursiveVariablesAreExpandedWhenUsedAndSimpleOnesWhenDefined() throws Exception {
    String lines = "x = 1\nlate = $(x)\nearly := $(x)\nx = 2";
    assertThat(expanded(lines, "$(late)$(early)")).isEqualTo("21");
  }

  @Test
  void appendingKeepsTheKindOfTheVariable() throws Exception {
    String lines = "x = 1\nlate = a\nlate += $(x)\nearly := a\nearly += $(x)\nx = 2";
    assertThat(expanded(lines, "$(late),$(early)")).isEqualTo("a 2,a 1");
  }

  @Test
  void userFunctionsTakeArgumentsAndNest() throws Exception {
    String lines = "swap = $(2)-$(1)\nboth = <$(swap,$(1),$(2))>";
    assertThat(expanded(lines, "$(both,left,$(swap,a,b))")).isEqualTo("<b-a-left>");
  }

  @Test
  void namesOfReferencesAreExpandedFirst() throws Exception {
    assertThat(expanded("which = ARCH", "$($(which))")).isEqualTo("x86");
  }

  @Test
  void shellOutputLosesItsLastLineEndsAndJoinsTheOthersWithBlanks() throws Exception {
    assertThat(expanded("", "$(shell,lines)")).isEqualTo("a b");
    assertThat(expanded("", "$(shell,echo $(ARCH))")).isEqualTo("[echo x86]");
  }

  @Test
  void fileNameAndLineNumberAreThoseOfTheUse() throws Exception {
    assertThat(expanded("", "$(filename):$(lineno)")).isEqualTo("Kconfig:4");
  }

  @Test
  void aMacroCanStandForAWholeWordOfACondition() throws Exception {
    KconfigTree tree = read("config A\n\tdef_bool $(shell,x)y\nconfig B\n\tdef_bool $(NOWHERE)y\n");
    assertThat(Trees.value(Configuration.defaults(tree), "B")).isEqualTo("y");
    assertThat(tree.symbol("[x]y")).isPresent();
  }

  @Test
  void whatTheTreeSaysIsKeptWithItsPlace() throws Exception {
    KconfigTree tree = read("$(info,hello)\n$(warning-if,y,mind this)\n$(warning-if,n,not this)\n");
    assertThat(tree.diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly("hello", "mind this");
    assertThat(tree.diagnostics().get(1).location()).isEqualTo(new Location("Kconfig", 2));
  }

  @Test
  void errorsTheTreeRaisesStopIt() {
    assertThatThrownBy(() -> read("\n$(error-if,y,no compiler)\n"))
        .isInstanceOf(KconfigException.class)
        .hasMessageContaining("Kconfig:2: error: no compiler");
  }

  @Test
  void aVariableThatRefersToItselfIsAnErrorAndAFunctionMayCallItself() {
    assertThatThrownBy(() -> expanded("x = $(x)", "$(x)"))
        .hasMessageContaining("the variable 'x' refers to itself");
    assertThatThrownBy(() -> expanded("f = $(f,$(1))", "$(f,a)"))
        .hasMessageContaining("the function 'f' calls itself without end");
  }

  @Test
  void anUnclosedReferenceIsAnErrorWithItsLine() {
    assertThatThrownBy(() -> expanded("", "$(shell,oops"))
        .hasMessageContaining("Kconfig:4: error")
        .hasMessageContaining("lacks its ')'");
  }

  @Test
  void aTreeThatIsNotTrustedGetsNoShell() {
    assertThatThrownBy(() -> Trees.read("config A\n\tdef_bool $(shell,rm -rf .)\n"))
        .isInstanceOf(KconfigException.class)
        .hasMessageContaining("the command 'rm -rf .' gave no answer");
  }

  @Test
  void aCommandWithoutAnAnswerIsAskedOnceAndTheNextLineIsRead() {
    var asked = new ArrayList<String>();
    ShellPort shell =
        command -> {
          asked.add(command);
          throw new ShellRefusedException("it did not end");
        };
    String text =
        """
        config A
        \tdef_bool $(shell,first) if B
        config B
        \tbool "b"
        \tdefault "$(shell,second) and more"
        config C
        \tbol
        """;
    var source =
        new KconfigSource(
            "Kconfig", MemoryFiles.of("Kconfig", text), shell, Map.of(), Dialect.LINUX_6_1);

    assertThatThrownBy(() -> KconfigTree.read(source))
        .isInstanceOfSatisfying(
            KconfigException.class,
            refused ->
                assertThat(refused.diagnostics())
                    .extracting(one -> one.location().line())
                    .containsExactly(2, 5, 7));
    assertThat(asked).containsExactly("first", "second");
  }
}
