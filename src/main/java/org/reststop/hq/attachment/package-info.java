/** Photos and recordings that belong to facts: taken from kiosks, checked, kept, and shown to staff. */
@NullMarked
package org.reststop.hq.attachment;

import org.jspecify.annotations.NullMarked;
