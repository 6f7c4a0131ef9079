/** The words of the operator's commands. */
@NullMarked
package org.reststop.command.text;

import org.jspecify.annotations.NullMarked;
