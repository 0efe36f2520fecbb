package org.krunlab.core.kconfig;

/**
 * Where the C tools of different ages disagree. Each part is a rule of the tool that belongs to a
 * tree; a configuration means what that tool says it means.
 *
 * @param sourceGlobs {@code source} takes a shell pattern, and one that names nothing is passed
 *     over
 * @param shellOutputLimit how many bytes of a command's output count
 * @param constantsAreTristate y, m and n compare as truth values, not as texts
 * @param moduleShownAsNo a value of m is written as n while there are no modules
 * @param implyNeedsDependency what implies a symbol counts only while the symbol's dependencies
 *     hold at all, and an implied y rules out m
 * @param rangeRewritesNumber a number outside its range is replaced by the bound as a plain number,
 *     not by the bound's own text
 * @param promptsComparedToNoAsModule in conditions of anything but a tristate, {@code X!=n} is
 *     {@code X}
 * @param endsEmptyMenus a visible menu without entries is closed by a comment too
 * @param lastChoiceEndsRandom setting values at random ends when the choice looked at last was not
 *     on, whatever became of the others
 * @param helpListsPromptsFirst help shows all prompts of a symbol before the one place that defines
 *     it, not each under its own
 * @param guide the text about the language that the tool refers to
 */
public record Dialect(
    boolean sourceGlobs,
    int shellOutputLimit,
    boolean constantsAreTristate,
    boolean moduleShownAsNo,
    boolean implyNeedsDependency,
    boolean rangeRewritesNumber,
    boolean promptsComparedToNoAsModule,
    boolean endsEmptyMenus,
    boolean lastChoiceEndsRandom,
    boolean helpListsPromptsFirst,
    String guide) {
  private static final String GUIDE = "Documentation/kbuild/kconfig-language";

  /** The tool in Unikraft's tree, which goes back to that of Linux 5.2. */
  public static final Dialect UNIKRAFT =
      new Dialect(true, 255, false, true, true, true, true, false, true, true, GUIDE + ".txt");

  /** The tool of Linux 6.1. */
  public static final Dialect LINUX_6_1 =
      new Dialect(
          false, 4095, true, false, false, false, false, true, false, false, GUIDE + ".rst");
}
