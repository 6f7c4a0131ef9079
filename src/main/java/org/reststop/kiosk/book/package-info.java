/** A person's own book at the kiosk: points, and for a mobile grid worker the term and what came of the reports. */
@NullMarked
package org.reststop.kiosk.book;

import org.jspecify.annotations.NullMarked;
