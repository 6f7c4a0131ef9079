/** The enrolment at the kiosk. */
@NullMarked
package org.reststop.kiosk.enrol;

import org.jspecify.annotations.NullMarked;
