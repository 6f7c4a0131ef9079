@NullMarked
package org.reststop.command.backup;

import org.jspecify.annotations.NullMarked;
