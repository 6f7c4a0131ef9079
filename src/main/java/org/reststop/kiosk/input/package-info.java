/** Writing Chinese: what an engine is, what it suggests, and the guard that keeps a bad one from the person. No screens. */
@NullMarked
package org.reststop.kiosk.input;

import org.jspecify.annotations.NullMarked;
