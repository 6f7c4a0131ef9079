@NullMarked
package org.reststop.kiosk.emergency;

import org.jspecify.annotations.NullMarked;
