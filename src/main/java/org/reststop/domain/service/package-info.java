/** What a rest stop offers besides a seat: its services and how they stand, its opening hours, and how busy it is. */
@NullMarked
package org.reststop.domain.service;

import org.jspecify.annotations.NullMarked;
