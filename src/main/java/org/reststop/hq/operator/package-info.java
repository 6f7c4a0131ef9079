/** The operator's own door: a token in a file, and what it opens. */
@NullMarked
package org.reststop.hq.operator;

import org.jspecify.annotations.NullMarked;
