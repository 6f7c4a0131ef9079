@NullMarked
package org.reststop.hq.webhook;

import org.jspecify.annotations.NullMarked;
