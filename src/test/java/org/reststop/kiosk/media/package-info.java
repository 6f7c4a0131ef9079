@NullMarked
package org.reststop.kiosk.media;

import org.jspecify.annotations.NullMarked;
