@NullMarked
package org.reststop.hq.staff;

import org.jspecify.annotations.NullMarked;
