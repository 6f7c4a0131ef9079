/** Notices that interrupt every screen until somebody has read them. */
@NullMarked
package org.reststop.kiosk.emergency;

import org.jspecify.annotations.NullMarked;
