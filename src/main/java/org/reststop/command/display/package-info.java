/** The screens that this machine has. */
@NullMarked
package org.reststop.command.display;

import org.jspecify.annotations.NullMarked;
