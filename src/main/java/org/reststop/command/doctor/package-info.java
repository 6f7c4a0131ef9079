/** Checks of the machine that a kiosk runs on, each with what to do about a failure. */
@NullMarked
package org.reststop.command.doctor;

import org.jspecify.annotations.NullMarked;
