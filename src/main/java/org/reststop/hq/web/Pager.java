package org.reststop.hq.web;

import java.util.Optional;

/**
 * Which part of a long list a page shows.
 *
 * @param page from 0 on
 * @param pages how many there are, at least 1
 * @param size how many entries a page holds
 */
public record Pager(int page, int pages, int size) {
    /**
     * The page that was asked for, or the nearest that there is.
     *
     * @param asked as an address says it, from 1 on; anything else asks for the first
     * @param total how many entries the whole list has
     */
    public static Pager of(Optional<String> asked, long total, int size) {
        int pages = Math.clamp((total + size - 1) / size, 1, Integer.MAX_VALUE);
        int page = asked.filter(text -> text.matches("[0-9]{1,9}"))
                .map(Integer::parseInt)
                .orElse(1);
        return new Pager(Math.clamp(page - 1, 0, pages - 1), pages, size);
    }

    /** How many entries come before this page's. */
    public int from() {
        return page * size;
    }
}
