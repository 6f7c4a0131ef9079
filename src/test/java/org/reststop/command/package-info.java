@NullMarked
package org.reststop.command;

import org.jspecify.annotations.NullMarked;
