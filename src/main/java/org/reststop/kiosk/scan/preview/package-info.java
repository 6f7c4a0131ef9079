/** What the camera sees, small and for the moment, so that a person sees how to hold a code. Nothing of it is kept. */
@NullMarked
package org.reststop.kiosk.scan.preview;

import org.jspecify.annotations.NullMarked;
