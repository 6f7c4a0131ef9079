@NullMarked
package org.reststop.hq.deadline;

import org.jspecify.annotations.NullMarked;
