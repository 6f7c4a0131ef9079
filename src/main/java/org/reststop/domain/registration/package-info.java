/** People who register themselves with the code on their employer's work card. */
@NullMarked
package org.reststop.domain.registration;

import org.jspecify.annotations.NullMarked;
