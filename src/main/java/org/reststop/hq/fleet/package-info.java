/** The kiosks: how one becomes HQ's, how it proves itself, and when it was last heard of. */
@NullMarked
package org.reststop.hq.fleet;

import org.jspecify.annotations.NullMarked;
