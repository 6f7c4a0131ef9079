@NullMarked
package org.reststop.hq.registration;

import org.jspecify.annotations.NullMarked;
