/** What the chosen module is made of, and what can run it. */
@NullMarked
package org.krunlab.desktop.module;

import org.jspecify.annotations.NullMarked;
