@NullMarked
package org.reststop.kiosk.counter;

import org.jspecify.annotations.NullMarked;
