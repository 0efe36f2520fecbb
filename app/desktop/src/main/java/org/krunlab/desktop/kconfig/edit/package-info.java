/** The configuration being worked on, and what changes it. */
@NullMarked
package org.krunlab.desktop.kconfig.edit;

import org.jspecify.annotations.NullMarked;
