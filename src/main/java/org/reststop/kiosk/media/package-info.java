/** Pictures and films of notices: fetched from HQ, kept within a quota, decoded within limits. */
@NullMarked
package org.reststop.kiosk.media;

import org.jspecify.annotations.NullMarked;
