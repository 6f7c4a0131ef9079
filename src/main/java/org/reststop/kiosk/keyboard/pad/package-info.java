/** Writing by hand: ink under the finger, and what the strokes may mean. */
@NullMarked
package org.reststop.kiosk.keyboard.pad;

import org.jspecify.annotations.NullMarked;
