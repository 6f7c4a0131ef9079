/** Files that are named by their content. */
@NullMarked
package org.reststop.store.attachment;

import org.jspecify.annotations.NullMarked;
