/** What an exchange costs, and what it does to others. */
@NullMarked
package org.reststop.hq.exchange;

import org.jspecify.annotations.NullMarked;
