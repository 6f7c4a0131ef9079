@NullMarked
package org.reststop.kiosk.speech;

import org.jspecify.annotations.NullMarked;
