@NullMarked
package org.reststop.hq.overview;

import org.jspecify.annotations.NullMarked;
