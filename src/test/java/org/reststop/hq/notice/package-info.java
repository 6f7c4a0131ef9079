/** Whether what people type into notices survives one another. */
@NullMarked
package org.reststop.hq.notice;

import org.jspecify.annotations.NullMarked;
