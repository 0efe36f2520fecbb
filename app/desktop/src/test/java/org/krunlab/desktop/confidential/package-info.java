/** Tests of the check for confidential machines. */
@NullMarked
package org.krunlab.desktop.confidential;

import org.jspecify.annotations.NullMarked;
