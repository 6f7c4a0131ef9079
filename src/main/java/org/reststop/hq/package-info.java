/** Headquarters: takes in what the kiosks report, publishes what they show, and serves staff. */
@NullMarked
package org.reststop.hq;

import org.jspecify.annotations.NullMarked;
