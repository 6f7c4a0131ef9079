/** Proof of display: where a notice is, where it was on a screen and for how long, and what stood against it. */
@NullMarked
package org.reststop.hq.notice.proof;

import org.jspecify.annotations.NullMarked;
