/** What this rest stop offers, at its kiosk: how it stands, what is broken, when it is open and how busy it is. */
@NullMarked
package org.reststop.kiosk.service;

import org.jspecify.annotations.NullMarked;
