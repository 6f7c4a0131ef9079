@NullMarked
package org.reststop.hq.open311;

import org.jspecify.annotations.NullMarked;
