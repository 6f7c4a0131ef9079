@NullMarked
package org.reststop.domain.service;

import org.jspecify.annotations.NullMarked;
