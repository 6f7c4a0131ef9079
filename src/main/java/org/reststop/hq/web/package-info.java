/** What every page of HQ shares: its frame, languages, texts, times, assets and the pages for errors. */
@NullMarked
package org.reststop.hq.web;

import org.jspecify.annotations.NullMarked;
