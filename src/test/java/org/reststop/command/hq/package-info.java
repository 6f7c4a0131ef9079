@NullMarked
package org.reststop.command.hq;

import org.jspecify.annotations.NullMarked;
