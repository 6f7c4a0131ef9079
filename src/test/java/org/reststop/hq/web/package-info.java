@NullMarked
package org.reststop.hq.web;

import org.jspecify.annotations.NullMarked;
