/** Readers of codes (keyboard wedge, camera, image file) and the one path that all their scans take. */
@NullMarked
package org.reststop.kiosk.scan;

import org.jspecify.annotations.NullMarked;
