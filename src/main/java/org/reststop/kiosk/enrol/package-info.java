/** Making this machine one of HQ's kiosks, by a ticket that is scanned. */
@NullMarked
package org.reststop.kiosk.enrol;

import org.jspecify.annotations.NullMarked;
