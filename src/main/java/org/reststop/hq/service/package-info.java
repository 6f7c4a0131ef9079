/**
 * What stations offer: how each service stands, who set it when, when a station is open, and what was reported as broken.
 * All of a station's is changed by {@link org.reststop.hq.service.ServiceBook}, one change after the other.
 */
@NullMarked
package org.reststop.hq.service;

import org.jspecify.annotations.NullMarked;
