@NullMarked
package org.reststop.hq.assignment;

import org.jspecify.annotations.NullMarked;
