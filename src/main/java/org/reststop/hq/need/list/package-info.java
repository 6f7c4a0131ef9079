/** The list of needs: filters, search, views that somebody has named, and work on many needs at once. */
@NullMarked
package org.reststop.hq.need.list;

import org.jspecify.annotations.NullMarked;
