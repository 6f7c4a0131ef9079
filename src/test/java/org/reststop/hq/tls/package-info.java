/** By which certificate HQ is known. */
@NullMarked
package org.reststop.hq.tls;

import org.jspecify.annotations.NullMarked;
