/** People, their badges and the keys that sign them. */
@NullMarked
package org.reststop.hq.badge;

import org.jspecify.annotations.NullMarked;
