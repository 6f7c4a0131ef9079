/** HQ as the operator's commands see it: over HTTP, with the operator's token. */
@NullMarked
package org.reststop.command.hq;

import org.jspecify.annotations.NullMarked;
