/** Speech by an engine of the machine's own. */
@NullMarked
package org.reststop.kiosk.speech;

import org.jspecify.annotations.NullMarked;
