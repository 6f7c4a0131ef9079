package org.reststop.kiosk.activity;

import java.util.List;
import org.reststop.domain.activity.ActivityPlace;

/**
 * What somebody who was greeted is to be told of activities.
 *
 * @param arrived those that the scan has just counted as having come to
 * @param news those whose standing the person does not know yet
 * @param soon those that begin within a day
 */
public record Gathering(List<Item> arrived, List<Item> news, List<Item> soon) {
    /** Nothing. */
    public static final Gathering NOTHING = new Gathering(List.of(), List.of(), List.of());

    /** How many things there are to tell. */
    public long count() {
        return (long) arrived.size() + news.size() + soon.size();
    }

    /** A line that tells the most important of them; empty if there is nothing. */
    public String line(ActivityWords words) {
        if (!arrived.isEmpty()) {
            return words.arrived(arrived.getFirst().activity());
        }
        if (!news.isEmpty()) {
            Item item = news.getFirst();
            ActivityPlace place = item.place().orElseThrow();
            return words.news(item.activity(), place);
        }
        return soon.isEmpty() ? "" : words.soon(soon.getFirst().activity());
    }
}
