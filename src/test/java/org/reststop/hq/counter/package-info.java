@NullMarked
package org.reststop.hq.counter;

import org.jspecify.annotations.NullMarked;
