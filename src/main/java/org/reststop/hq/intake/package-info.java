/** Takes kiosks' facts in: each once, in order, in one transaction, and nothing is thrown away. */
@NullMarked
package org.reststop.hq.intake;

import org.jspecify.annotations.NullMarked;
