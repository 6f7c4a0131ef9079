@NullMarked
package org.reststop.hq.need.answer;

import org.jspecify.annotations.NullMarked;
