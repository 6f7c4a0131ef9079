@NullMarked
package org.reststop.kiosk.service;

import org.jspecify.annotations.NullMarked;
