/**
 * What commands share: the session they run in, how profiles are named, tables, JSON, progress,
 * exit codes.
 */
@NullMarked
package org.krunlab.cli.shell;

import org.jspecify.annotations.NullMarked;
