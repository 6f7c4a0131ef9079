/** Staff's pages as a browser meets them: real sockets, a real database, a real browser. */
@NullMarked
package org.reststop.hq.pages;

import org.jspecify.annotations.NullMarked;
