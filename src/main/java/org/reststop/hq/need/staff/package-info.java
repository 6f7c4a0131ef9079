/** Staff's pages of needs, put together. */
@NullMarked
package org.reststop.hq.need.staff;

import org.jspecify.annotations.NullMarked;
