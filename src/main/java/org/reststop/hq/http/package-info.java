/** HQ's door to the network: features give it routes, and only it knows the server behind it. */
@NullMarked
package org.reststop.hq.http;

import org.jspecify.annotations.NullMarked;
