@NullMarked
package org.reststop.config;

import org.jspecify.annotations.NullMarked;
