/** Pictures, videos and documents of notices: uploaded in parts, decoded, made anew, kept. */
@NullMarked
package org.reststop.hq.notice.media;

import org.jspecify.annotations.NullMarked;
