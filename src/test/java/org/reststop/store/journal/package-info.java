/** The journal's format, against cut, flipped and overwritten bytes. */
@NullMarked
package org.reststop.store.journal;

import org.jspecify.annotations.NullMarked;
