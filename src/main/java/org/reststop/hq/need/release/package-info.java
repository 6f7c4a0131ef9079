/** What shall become public, and in which words. */
@NullMarked
package org.reststop.hq.need.release;

import org.jspecify.annotations.NullMarked;
