/** Tests of alerts. */
@NullMarked
package org.reststop.hq.cap;

import org.jspecify.annotations.NullMarked;
