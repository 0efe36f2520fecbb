package org.krunlab.core.kconfig.syntax;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a token is. Keywords are keywords everywhere; a symbol cannot bear their names. */
enum TokenKind {
  WORD("a name"),
  QUOTED("a text in quotes"),
  END_OF_LINE("the end of the line"),
  END_OF_INPUT("the end of the input"),
  BOOL("bool", true),
  CHOICE("choice", true),
  COMMENT("comment", true),
  CONFIG("config", true),
  DEF_BOOL("def_bool", true),
  DEF_TRISTATE("def_tristate", true),
  DEF_INT("def_int", true),
  DEF_HEX("def_hex", true),
  DEF_STRING("def_string", true),
  DEFAULT("default", true),
  DEPENDS("depends", true),
  ENDCHOICE("endchoice", true),
  ENDIF("endif", true),
  ENDMENU("endmenu", true),
  HELP("help", true),
  OLD_HELP("---help---", true),
  HEX("hex", true),
  IF("if", true),
  IMPLY("imply", true),
  INT("int", true),
  MAINMENU("mainmenu", true),
  MENU("menu", true),
  MENUCONFIG("menuconfig", true),
  MODULES("modules", true),
  ON("on", true),
  OPTIONAL("optional", true),
  PROMPT("prompt", true),
  RANGE("range", true),
  SELECT("select", true),
  SOURCE("source", true),
  STRING("string", true),
  TRISTATE("tristate", true),
  VISIBLE("visible", true),
  OR("||"),
  AND("&&"),
  EQUAL("="),
  UNEQUAL("!="),
  LESS("<"),
  LESS_OR_EQUAL("<="),
  GREATER(">"),
  GREATER_OR_EQUAL(">="),
  NOT("!"),
  OPEN("("),
  CLOSE(")"),
  SIMPLE_ASSIGN(":="),
  APPEND("+=");

  private static final Map<String, TokenKind> KEYWORDS =
      Arrays.stream(values())
          .filter(kind -> kind.keyword)
          .collect(
              Collectors.toMap(
                  kind -> kind.text, Function.identity(), (one, other) -> one, HashMap::new));

  private final String text;
  private final boolean keyword;

  TokenKind(String text) {
    this(text, false);
  }

  TokenKind(String text, boolean keyword) {
    this.text = text;
    this.keyword = keyword;
  }

  /** The keyword a word is; null for a name. Names with a capital first are told at once. */
  static @Nullable TokenKind keyword(String word) {
    char first = word.charAt(0);
    return first >= 'A' && first <= 'Z' ? null : KEYWORDS.get(word);
  }

  /** How to name it in a message. */
  String shown() {
    return switch (this) {
      case WORD, QUOTED, END_OF_LINE, END_OF_INPUT -> text;
      default -> "'" + text + "'";
    };
  }

  boolean isAssignment() {
    return this == EQUAL || this == SIMPLE_ASSIGN || this == APPEND;
  }
}
