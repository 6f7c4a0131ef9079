/** Whether the door keeps its promises. */
@NullMarked
package org.reststop.hq.http;

import org.jspecify.annotations.NullMarked;
