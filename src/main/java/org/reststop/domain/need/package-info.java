/** Needs: what people ask for, suggest or report, and the categories that they come under. */
@NullMarked
package org.reststop.domain.need;

import org.jspecify.annotations.NullMarked;
