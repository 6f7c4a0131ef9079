/** What an operator may set, read from {@code kiosk-config} and the environment, checked at start. */
@NullMarked
package org.reststop.config;

import org.jspecify.annotations.NullMarked;
