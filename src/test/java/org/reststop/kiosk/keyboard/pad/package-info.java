@NullMarked
package org.reststop.kiosk.keyboard.pad;

import org.jspecify.annotations.NullMarked;
