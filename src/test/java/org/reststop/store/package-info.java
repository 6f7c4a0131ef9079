/** The store against real files, processes, disks that lie and disks that are full. */
@NullMarked
package org.reststop.store;

import org.jspecify.annotations.NullMarked;
