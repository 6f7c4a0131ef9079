@NullMarked
package org.reststop.hq.backup;

import org.jspecify.annotations.NullMarked;
