/** What became of a need, on its author's own phone: by a token, without a login. */
@NullMarked
package org.reststop.hq.follow;

import org.jspecify.annotations.NullMarked;
