@NullMarked
package org.reststop.kiosk.keyboard;

import org.jspecify.annotations.NullMarked;
