/** What tests of several parts need: real servers to run against. */
@NullMarked
package org.reststop.testing;

import org.jspecify.annotations.NullMarked;
