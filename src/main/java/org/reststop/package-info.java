/** The self-service kiosk of a community rest stop, and the headquarters it reports to. */
@NullMarked
package org.reststop;

import org.jspecify.annotations.NullMarked;
