/** Pictures as a kiosk's camera would take them of a badge held up to it, made from a seed. */
@NullMarked
package org.reststop.testing.frames;

import org.jspecify.annotations.NullMarked;
