/** Backup and restore from the operator's terminal, of programs that run and of those that do not. */
@NullMarked
package org.reststop.command.backup;

import org.jspecify.annotations.NullMarked;
