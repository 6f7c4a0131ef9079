/** What a person can do next. */
@NullMarked
package org.reststop.kiosk.home;

import org.jspecify.annotations.NullMarked;
