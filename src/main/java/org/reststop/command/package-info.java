/** The operator's commands, as {@code scripts/reststop} starts them. */
@NullMarked
package org.reststop.command;

import org.jspecify.annotations.NullMarked;
