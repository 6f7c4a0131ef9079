/** HQ's pages about people. */
@NullMarked
package org.reststop.hq.people;

import org.jspecify.annotations.NullMarked;
