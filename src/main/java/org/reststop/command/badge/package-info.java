/** Badges by command: issue, print, read, revoke. */
@NullMarked
package org.reststop.command.badge;

import org.jspecify.annotations.NullMarked;
