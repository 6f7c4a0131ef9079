/** Tests of notices' media. */
@NullMarked
package org.reststop.hq.notice.media;

import org.jspecify.annotations.NullMarked;
