/** How other programs are spoken to: what is answered is described once, and written and documented from that. */
@NullMarked
package org.reststop.hq.api;

import org.jspecify.annotations.NullMarked;
