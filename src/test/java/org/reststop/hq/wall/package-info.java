/** What kiosks wait for and fetch. */
@NullMarked
package org.reststop.hq.wall;

import org.jspecify.annotations.NullMarked;
