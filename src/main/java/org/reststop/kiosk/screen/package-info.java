/** What all screens share: the navigator, the two doors to threads, language, sizes. */
@NullMarked
package org.reststop.kiosk.screen;

import org.jspecify.annotations.NullMarked;
