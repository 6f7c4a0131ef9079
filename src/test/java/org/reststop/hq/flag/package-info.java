/** Whether lent, copied and revoked badges are found. */
@NullMarked
package org.reststop.hq.flag;

import org.jspecify.annotations.NullMarked;
