/** What became of needs in numbers: counted by month, read by pages and reports. */
@NullMarked
package org.reststop.hq.figures;

import org.jspecify.annotations.NullMarked;
