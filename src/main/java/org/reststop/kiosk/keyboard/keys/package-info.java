/** Keys under fingers: what stands on each page, which finger means which key, and how they are drawn. */
@NullMarked
package org.reststop.kiosk.keyboard.keys;

import org.jspecify.annotations.NullMarked;
