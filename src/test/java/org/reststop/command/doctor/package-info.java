@NullMarked
package org.reststop.command.doctor;

import org.jspecify.annotations.NullMarked;
