/** Leaving a suggestion or asking for something at the kiosk, one question a screen. */
@NullMarked
package org.reststop.kiosk.need;

import org.jspecify.annotations.NullMarked;
