/** What kiosks' walls need beside exchanges: the media of notices, and a word when there is news. */
@NullMarked
package org.reststop.hq.wall;

import org.jspecify.annotations.NullMarked;
