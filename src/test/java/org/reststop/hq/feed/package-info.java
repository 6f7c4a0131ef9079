/** Whether a cursor misses nothing. */
@NullMarked
package org.reststop.hq.feed;

import org.jspecify.annotations.NullMarked;
