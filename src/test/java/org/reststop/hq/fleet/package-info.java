/** Whether only HQ's own kiosks come in. */
@NullMarked
package org.reststop.hq.fleet;

import org.jspecify.annotations.NullMarked;
