@NullMarked
package org.reststop.hq.followup;

import org.jspecify.annotations.NullMarked;
