@NullMarked
package org.reststop.kiosk.voice;

import org.jspecify.annotations.NullMarked;
