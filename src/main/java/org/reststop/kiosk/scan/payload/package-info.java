/** What a scanner sends, as keys or as bytes, and the code's own text in it. */
@NullMarked
package org.reststop.kiosk.scan.payload;

import org.jspecify.annotations.NullMarked;
