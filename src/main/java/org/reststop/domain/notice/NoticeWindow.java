package org.reststop.domain.notice;

import java.time.Instant;
import java.time.LocalDate;

/**
 * When a notice is shown.
 *
 * @param publishedAt when HQ published it
 * @param firstDay the first day on show, at the station
 * @param lastDay the last day on show, at the station
 * @param pinned shown before the others
 */
public record NoticeWindow(Instant publishedAt, LocalDate firstDay, LocalDate lastDay, boolean pinned) {}
