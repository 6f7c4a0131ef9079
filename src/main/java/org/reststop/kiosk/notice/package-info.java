/** HQ's notices on the screen, and who opened them. */
@NullMarked
package org.reststop.kiosk.notice;

import org.jspecify.annotations.NullMarked;
