/** Notices: published, revised, withdrawn. */
@NullMarked
package org.reststop.hq.notice;

import org.jspecify.annotations.NullMarked;
