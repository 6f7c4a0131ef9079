/** Badges that a phone shows: how staff give them, and the page that the phone shows. */
@NullMarked
package org.reststop.hq.phone;

import org.jspecify.annotations.NullMarked;
