/** The first page after signing in: today's check-ins by station, and how the kiosks are. */
@NullMarked
package org.reststop.hq.overview;

import org.jspecify.annotations.NullMarked;
