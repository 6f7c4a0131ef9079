@NullMarked
package org.reststop.hq.resource;

import org.jspecify.annotations.NullMarked;
