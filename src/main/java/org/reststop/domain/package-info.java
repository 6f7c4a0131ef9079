/** What a rest stop is: its people, badges, check-ins and notices, with the rules that hold for them everywhere. */
@NullMarked
package org.reststop.domain;

import org.jspecify.annotations.NullMarked;
