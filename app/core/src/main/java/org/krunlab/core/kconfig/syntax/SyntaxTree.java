package org.krunlab.core.kconfig.syntax;

import java.util.List;
import java.util.Map;
import org.krunlab.core.kconfig.Location;

/**
 * A whole tree of files as it is written.
 *
 * @param root the first file
 * @param title what {@code mainmenu} says; empty when nothing does
 * @param files all files read, in the order they were opened
 * @param environment the environment variables that were looked at, in the order of first use
 */
public record SyntaxTree(
    Location root,
    String title,
    List<Statement> statements,
    List<String> files,
    Map<String, String> environment) {}
