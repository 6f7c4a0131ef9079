/** Tells other systems what comes to pass with needs: signed, retried, and never anything personal. */
@NullMarked
package org.reststop.hq.webhook;

import org.jspecify.annotations.NullMarked;
