package org.reststop.kiosk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.reststop.kiosk.home.HomeFeature;
import org.reststop.kiosk.home.Tile;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Texts;

/**
 * The features that this kiosk has, as tiles of the home screen; a further feature hands {@link Visits} a
 * {@link HomeFeature}.
 *
 * @param more tiles of further features
 */
record HomeTiles(Texts texts, News news, Supplier<List<Tile>> more, Ways ways) {
    /**
     * What is new.
     *
     * @param notices how many the person has not opened
     * @param stories how many of hers hold news
     * @param activities how many things there are to tell of them
     */
    record News(long notices, long stories, long activities) {}

    /**
     * What the tiles do.
     *
     * @param onPatrol empty unless the person is a mobile grid worker
     * @param onGift empty unless the person is entitled to a gift pack
     */
    record Ways(
            Runnable onNotices,
            Runnable onNeed,
            Optional<Runnable> onPatrol,
            Optional<Runnable> onGift,
            Runnable onStories,
            Runnable onOthers,
            Runnable onActivities) {}

    List<Tile> all() {
        List<Tile> all = new ArrayList<>();
        ways.onPatrol()
                .ifPresent(patrol -> all.add(new Tile(
                        "home-patrol", Icon.SHIELD, texts.get("home.patrol"), texts.get("home.patrol.hint"), patrol)));
        ways.onGift()
                .ifPresent(gift -> all.add(
                        new Tile("home-gift", Icon.PARCEL, texts.get("home.gift"), texts.get("home.gift.hint"), gift)));
        Tile stories = new Tile(
                "home-stories",
                Icon.CLOCK,
                texts.get("home.stories"),
                storyHint(),
                news.stories() > 0,
                ways.onStories());
        if (news.stories() > 0) {
            all.add(stories);
        }
        all.add(new Tile("home-need", Icon.SPEECH, texts.get("home.need"), texts.get("home.need.hint"), ways.onNeed()));
        if (news.stories() == 0) {
            all.add(stories);
        }
        all.add(new Tile(
                "home-others", Icon.HANDS, texts.get("home.others"), texts.get("home.others.hint"), ways.onOthers()));
        all.add(new Tile(
                "home-notices",
                Icon.NOTICE,
                texts.get("home.notices"),
                noticeHint(),
                news.notices() > 0,
                ways.onNotices()));
        all.add(new Tile(
                "home-activities",
                Icon.CALENDAR,
                texts.get("home.activities"),
                activityHint(),
                news.activities() > 0,
                ways.onActivities()));
        all.addAll(more.get());
        return List.copyOf(all);
    }

    private String noticeHint() {
        return news.notices() == 0 ? texts.get("home.notices.read") : texts.count("home.notices.hint", news.notices());
    }

    private String activityHint() {
        return news.activities() == 0
                ? texts.get("home.activities.hint")
                : texts.count("home.activities.news", news.activities());
    }

    private String storyHint() {
        return news.stories() == 0 ? texts.get("home.stories.hint") : texts.count("home.stories.news", news.stories());
    }
}
