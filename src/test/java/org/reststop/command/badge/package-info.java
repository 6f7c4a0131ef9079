@NullMarked
package org.reststop.command.badge;

import org.jspecify.annotations.NullMarked;
