@NullMarked
package org.reststop.kiosk.neighbour;

import org.jspecify.annotations.NullMarked;
