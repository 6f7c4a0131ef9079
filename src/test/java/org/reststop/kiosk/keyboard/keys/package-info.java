@NullMarked
package org.reststop.kiosk.keyboard.keys;

import org.jspecify.annotations.NullMarked;
