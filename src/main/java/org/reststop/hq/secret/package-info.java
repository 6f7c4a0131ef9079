/** Texts that cannot be guessed, for cookies, forms and links. */
@NullMarked
package org.reststop.hq.secret;

import org.jspecify.annotations.NullMarked;
