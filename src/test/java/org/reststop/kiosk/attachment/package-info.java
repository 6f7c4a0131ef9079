@NullMarked
package org.reststop.kiosk.attachment;

import org.jspecify.annotations.NullMarked;
