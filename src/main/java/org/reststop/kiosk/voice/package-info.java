/** Voice memos: a minute of speech from whoever does not want to write. */
@NullMarked
package org.reststop.kiosk.voice;

import org.jspecify.annotations.NullMarked;
