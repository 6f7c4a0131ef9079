/** Backup and restore of HQ while it runs, by the operator's word and by night. */
@NullMarked
package org.reststop.hq.backup;

import org.jspecify.annotations.NullMarked;
