/** Notices that HQ publishes and kiosks show. */
@NullMarked
package org.reststop.domain.notice;

import org.jspecify.annotations.NullMarked;
