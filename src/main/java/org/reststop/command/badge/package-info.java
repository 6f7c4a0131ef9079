/** Badges by command: issue, read, revoke. */
@NullMarked
package org.reststop.command.badge;

import org.jspecify.annotations.NullMarked;
