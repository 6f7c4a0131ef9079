/** What HQ publishes: the latest state of each document, in the order of commits, read by kiosks from a cursor. */
@NullMarked
package org.reststop.hq.feed;

import org.jspecify.annotations.NullMarked;
