/** The tour: drives the real programs from scan to HQ and back, and keeps a picture of every step. */
@NullMarked
package org.reststop.tour;

import org.jspecify.annotations.NullMarked;
