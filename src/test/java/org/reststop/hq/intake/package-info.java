/** Whether every fact is stored once, whatever the network does. */
@NullMarked
package org.reststop.hq.intake;

import org.jspecify.annotations.NullMarked;
