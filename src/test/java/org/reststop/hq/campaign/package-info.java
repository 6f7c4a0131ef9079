/** How claims of gift packs are taken, and how packs are counted. */
@NullMarked
package org.reststop.hq.campaign;

import org.jspecify.annotations.NullMarked;
