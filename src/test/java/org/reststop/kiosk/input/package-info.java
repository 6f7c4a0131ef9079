/** What holds for writing Chinese, whatever the engine. */
@NullMarked
package org.reststop.kiosk.input;

import org.jspecify.annotations.NullMarked;
