/** Both programs together, in real parts: the only place where the kiosk and HQ may be seen side by side. */
@NullMarked
package org.reststop.wholeway;

import org.jspecify.annotations.NullMarked;
