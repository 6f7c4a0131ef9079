/** Notices at the kiosk, without a screen. */
@NullMarked
package org.reststop.kiosk.notice;

import org.jspecify.annotations.NullMarked;
