@NullMarked
package org.reststop.kiosk.story;

import org.jspecify.annotations.NullMarked;
