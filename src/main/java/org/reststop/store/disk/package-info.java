/** How bytes reach the disk for good: files that are forced before a write returns, and the lock on a data folder. */
@NullMarked
package org.reststop.store.disk;

import org.jspecify.annotations.NullMarked;
