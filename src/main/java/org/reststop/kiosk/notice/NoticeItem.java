package org.reststop.kiosk.notice;

import org.reststop.domain.notice.Notice;

/**
 * A notice on the list.
 *
 * @param unread whether the person at the kiosk has not opened it; false if nobody is checked in
 */
public record NoticeItem(Notice notice, boolean unread) {}
