@NullMarked
package org.reststop.hq.service;

import org.jspecify.annotations.NullMarked;
