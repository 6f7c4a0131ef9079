/** The sample community that the demonstration runs on. */
@NullMarked
package org.reststop.hq.sample;

import org.jspecify.annotations.NullMarked;
