@NullMarked
package org.reststop.kiosk.register;

import org.jspecify.annotations.NullMarked;
