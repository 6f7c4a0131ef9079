/** From a scanned text to a check-in on disk. */
@NullMarked
package org.reststop.kiosk.checkin;

import org.jspecify.annotations.NullMarked;
