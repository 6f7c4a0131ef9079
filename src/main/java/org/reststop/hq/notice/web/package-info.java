/** Notices for everybody's news readers: Atom and RSS. */
@NullMarked
package org.reststop.hq.notice.web;

import org.jspecify.annotations.NullMarked;
