/** HQ as a whole, over real sockets and as a real process. */
@NullMarked
package org.reststop.hq;

import org.jspecify.annotations.NullMarked;
