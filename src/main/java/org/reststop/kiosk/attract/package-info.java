/** What the kiosk shows while nobody is at it. */
@NullMarked
package org.reststop.kiosk.attract;

import org.jspecify.annotations.NullMarked;
