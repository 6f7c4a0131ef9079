/** By which keys HQ is known on its own socket: its own certificate and the next, or one from a file. */
@NullMarked
package org.reststop.hq.tls;

import org.jspecify.annotations.NullMarked;
