/** A need's own page: what was said, what came to pass, and the forms by which staff work on it. */
@NullMarked
package org.reststop.hq.need.desk;

import org.jspecify.annotations.NullMarked;
