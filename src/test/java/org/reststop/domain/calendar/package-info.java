@NullMarked
package org.reststop.domain.calendar;

import org.jspecify.annotations.NullMarked;
