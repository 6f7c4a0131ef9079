/**
 * Backups: every row of a store in one file, the same for H2 and PostgreSQL, written from one moment's view while the
 * store goes on working. Speaks JDBC, because it knows tables and no entities.
 */
@NullMarked
package org.reststop.store.backup;

import org.jspecify.annotations.NullMarked;
