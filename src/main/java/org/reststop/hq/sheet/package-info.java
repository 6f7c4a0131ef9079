/** Tables for other programs: as CSV and as XLSX, row by row. */
@NullMarked
package org.reststop.hq.sheet;

import org.jspecify.annotations.NullMarked;
