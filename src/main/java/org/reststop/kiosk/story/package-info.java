/** What became of what people asked for: their own stories, by badge or by receipt, and whether it helped. */
@NullMarked
package org.reststop.kiosk.story;

import org.jspecify.annotations.NullMarked;
