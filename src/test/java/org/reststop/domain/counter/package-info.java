@NullMarked
package org.reststop.domain.counter;

import org.jspecify.annotations.NullMarked;
