/** Alerts of the authorities in the Common Alerting Protocol: taken in, judged by rules, made into notices. */
@NullMarked
package org.reststop.hq.cap;

import org.jspecify.annotations.NullMarked;
