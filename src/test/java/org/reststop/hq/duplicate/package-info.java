@NullMarked
package org.reststop.hq.duplicate;

import org.jspecify.annotations.NullMarked;
