package org.reststop.kiosk.neighbour;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.reststop.domain.UuidV7;
import org.reststop.domain.need.NeedState;
import org.reststop.domain.need.PublicNeed;
import org.reststop.kiosk.screen.Background;
import org.reststop.kiosk.screen.Screen;
import org.reststop.kiosk.screen.Ui;
import org.reststop.store.Store;
import org.reststop.testing.LongWords;

/** What others may have asked, and the screens that show it. */
public final class Neighbours {
    private static final Instant DAY = Instant.parse("2026-11-20T01:00:00Z");

    private Neighbours() {}

    /** Puts a public need as HQ would show it; each number's is a day newer. */
    public static UUID show(Store store, int number, String category, String words, int supporters) {
        UUID id = new UUID(number, 7);
        store.write(tx -> {
            tx.session()
                    .upsert(new PublicNeed(
                            id,
                            category,
                            words,
                            null,
                            DAY.plusSeconds(number * 86_400L),
                            supporters,
                            NeedState.WORKING));
            return id;
        });
        return id;
    }

    /** By name. */
    public static Map<String, Screen> screens(Ui ui, Store store) {
        Map<String, Screen> all = new LinkedHashMap<>();
        show(store, 1, "parcel", "希望东门加装共享快递柜，现在快递都堆在门卫室，下雨就淋湿。", 17);
        show(store, 2, "property", "二号楼的电梯老是坏，请彻底修一修。".repeat(30), 3);
        all.put("neighbour", at(ui, store, model -> {}));
        all.put("neighbour-most", at(ui, store, model -> model.order(true)));
        all.put("neighbour-joined", at(ui, store, NeighbourViewModel::join));
        return all;
    }

    /** The longest words that somebody may have said. */
    public static Map<String, Screen> longest(Ui ui, Store store) {
        Map<String, Screen> all = new LinkedHashMap<>();
        for (LongWords words : LongWords.values()) {
            show(store, 3, "property", words.zh(500), 3);
            all.put("neighbour-" + words.key(), at(ui, store, model -> {}));
        }
        return all;
    }

    private static Screen at(Ui ui, Store store, Consumer<NeighbourViewModel> then) {
        Clock clock = Clock.fixed(DAY, ZoneOffset.UTC);
        Background inline = new Background(Runnable::run, Runnable::run);
        NeighbourViewModel model = new NeighbourViewModel(
                new NeighbourDesk(store, "xinghuali", clock, new UuidV7(clock, new Random(9))),
                Optional.empty(),
                new HashSet<>(),
                inline,
                new NeighbourViewModel.Ways(() -> {}, () -> {}));
        model.begin();
        then.accept(model);
        return new NeighbourScreen(ui, model, ZoneId.of("Asia/Shanghai"));
    }
}
