/** Scanners at serial ports. */
@NullMarked
package org.reststop.kiosk.scan.serial;

import org.jspecify.annotations.NullMarked;
