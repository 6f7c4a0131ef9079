@NullMarked
package org.reststop.kiosk.need;

import org.jspecify.annotations.NullMarked;
