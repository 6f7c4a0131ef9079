package org.reststop.kiosk.status;

import org.reststop.kiosk.screen.Texts;
import org.reststop.store.FeedPlace;

/** How far the loading of HQ's documents is. */
final class LoadWords {
    private LoadWords() {}

    /** Such as "loaded 1,200 of about 3,400", in the language in use. */
    static String of(FeedPlace.Load load, Texts texts) {
        return texts.get("status.load", Texts.number(load.loaded()), Texts.number(load.expected()));
    }
}
