/**
 * What partner units share, which open needs that could serve, and what came of it. Staff decide; what they confirm is
 * booked by {@link org.reststop.hq.resource.ResourceDesk}, one resource at a time, so that nothing is given twice.
 */
@NullMarked
package org.reststop.hq.resource;

import org.jspecify.annotations.NullMarked;
