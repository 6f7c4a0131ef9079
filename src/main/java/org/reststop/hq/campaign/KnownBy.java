package org.reststop.hq.campaign;

/** Whoever claimed under an id is known by another one now. */
record KnownBy(Long personId, Long sameAs) {}
