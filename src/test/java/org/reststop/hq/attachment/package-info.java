@NullMarked
package org.reststop.hq.attachment;

import org.jspecify.annotations.NullMarked;
