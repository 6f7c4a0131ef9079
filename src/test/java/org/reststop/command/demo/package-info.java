@NullMarked
package org.reststop.command.demo;

import org.jspecify.annotations.NullMarked;
