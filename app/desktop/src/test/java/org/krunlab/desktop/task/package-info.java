@NullMarked
package org.krunlab.desktop.task;

import org.jspecify.annotations.NullMarked;
