/** The wire between a kiosk and HQ: facts going up, changes coming down, and their encoding. */
@NullMarked
package org.reststop.sync;

import org.jspecify.annotations.NullMarked;
