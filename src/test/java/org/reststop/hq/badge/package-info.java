/** People and their badges at HQ. */
@NullMarked
package org.reststop.hq.badge;

import org.jspecify.annotations.NullMarked;
