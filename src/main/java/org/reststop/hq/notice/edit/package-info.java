/** Staff's pages about notices: what is on show, writing, approving, interrupting, versions, groups of stations. */
@NullMarked
package org.reststop.hq.notice.edit;

import org.jspecify.annotations.NullMarked;
