@NullMarked
package org.krunlab.desktop.module;

import org.jspecify.annotations.NullMarked;
