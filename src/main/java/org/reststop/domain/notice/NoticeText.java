package org.reststop.domain.notice;

/** A notice's words. English may be empty; a screen then shows the Chinese. */
public record NoticeText(String titleZh, String bodyZh, String titleEn, String bodyEn) {}
