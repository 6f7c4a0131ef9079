@NullMarked
package org.reststop.kiosk.sync;

import org.jspecify.annotations.NullMarked;
