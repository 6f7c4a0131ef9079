package org.reststop.kiosk.story;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.UuidV7;
import org.reststop.domain.badge.Role;
import org.reststop.domain.need.Face;
import org.reststop.domain.need.NeedState;
import org.reststop.domain.need.NeedStory;
import org.reststop.domain.need.Question;
import org.reststop.domain.need.Receipt;
import org.reststop.domain.need.StoryStep;
import org.reststop.kiosk.checkin.Visitor;
import org.reststop.kiosk.screen.Background;
import org.reststop.kiosk.screen.Screen;
import org.reststop.kiosk.screen.Ui;
import org.reststop.store.Store;
import org.reststop.testing.LongWords;

/** What HQ may have told, and the screens that show it, for the tests that look at all screens and for pictures. */
public final class Stories {
    private static final Instant DAY = Instant.parse("2026-11-20T01:00:00Z");
    private static final Visitor VISITOR = new Visitor(42, Optional.of("王*明"), Role.COURIER, 0);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Stories() {}

    /** The receipt of a number's story. */
    public static Receipt receipt(int number) {
        return Receipt.draw(new Random(number));
    }

    /** Puts a story as HQ would tell it. */
    public static UUID tell(
            Store store, int number, @Nullable Long person, Question question, StoryStep.Told... steps) {
        UUID id = new UUID(DAY.toEpochMilli() + number << 16 | 0x7000, Long.MIN_VALUE + number);
        NeedState state = steps[steps.length - 1].state();
        store.write(tx -> {
            tx.session()
                    .createMutationQuery("delete from StoryStep t where t.needId = :id")
                    .setParameter("id", id)
                    .executeUpdate();
            NeedStory.Tag tag = new NeedStory.Tag(id, receipt(number), "parcel", person, null);
            LocalDate expected = state.isOpen() ? LocalDate.of(2026, 11, 30) : null;
            tx.session().upsert(new NeedStory(tag, state, expected, question, steps.length));
            for (int i = 0; i < steps.length; i++) {
                tx.session().upsert(new StoryStep(new StoryStep.Key(id, i + 1), steps[i]));
            }
            return id;
        });
        return id;
    }

    /** A step some days after the need was raised. */
    public static StoryStep.Told step(int days, String act, NeedState state, @Nullable String party, String words) {
        return new StoryStep.Told(DAY.plusSeconds(days * 86_400L), act, state, party, words);
    }

    /** From the beginning until it is done. */
    public static StoryStep.Told[] whole() {
        return new StoryStep.Told[] {
            step(1, "accept", NeedState.ACCEPTED, null, ""),
            step(1, "assign", NeedState.ASSIGNED, null, ""),
            step(2, "answer", NeedState.ASSIGNED, null, "您好，东门的快递柜已经报给物业，下周装。谢谢您告诉我们。"),
            step(3, "wait", NeedState.WAITING, "蓝天物业", ""),
            step(5, "finish", NeedState.DONE, null, "东门装好了十二格的共享快递柜，扫码就能用。")
        };
    }

    /** By name. */
    public static Map<String, Screen> screens(Ui ui, Store store) {
        UUID done = tell(store, 1, 42L, Question.HELPED, whole());
        tell(store, 2, 42L, Question.NONE, step(2, "accept", NeedState.ACCEPTED, null, ""));
        tell(store, 3, 42L, Question.NONE, step(2, "refer", NeedState.REFERRED, "区供电公司客户服务中心", ""));
        List<StoryStep.Told> many = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            many.add(step(i, "answer", NeedState.WORKING, null, "我们每天都在催，请再等一等。".repeat(6)));
        }
        UUID longest = tell(store, 4, 42L, Question.STILL_MONTH, many.toArray(StoryStep.Told[]::new));
        Map<String, Screen> all = new LinkedHashMap<>();
        all.put("story-list", at(ui, store, Optional.of(VISITOR), model -> {}));
        all.put("story-none", at(ui, store, Optional.of(new Visitor(9, Optional.empty(), Role.COURIER, 0)), m -> {}));
        all.put("story-ask", at(ui, store, Optional.empty(), model -> type(model, "K7M4")));
        all.put("story-ask-wrong", at(ui, store, Optional.empty(), model -> type(model, "22222223")));
        all.put("story-done", at(ui, store, Optional.of(VISITOR), model -> read(model, store, done)));
        all.put("story-longest", at(ui, store, Optional.of(VISITOR), model -> read(model, store, longest)));
        all.put("story-answer", at(ui, store, Optional.of(VISITOR), model -> {
            read(model, store, done);
            model.answer(story(store, done), Face.GREAT);
        }));
        all.put("story-thanks", thanked(ui, store, done, Face.GOOD));
        all.put("story-sorry", thanked(ui, store, done, Face.AWFUL));
        return all;
    }

    /** The longest answers. */
    public static Map<String, Screen> longest(Ui ui, Store store) {
        Optional<Visitor> other = Optional.of(new Visitor(46, Optional.of("王*明"), Role.COURIER, 0));
        Map<String, Screen> all = new LinkedHashMap<>();
        for (LongWords words : LongWords.values()) {
            UUID id = tell(
                    store,
                    10 + words.ordinal(),
                    46L,
                    Question.NONE,
                    step(2, "refer", NeedState.REFERRED, words.zh(40), words.zh(400)),
                    step(3, "answer", NeedState.REFERRED, null, words.zh(1_000)));
            Story story = desk(store).mine(46).stream()
                    .filter(each -> each.needId().equals(id))
                    .findFirst()
                    .orElseThrow();
            all.put("story-" + words.key(), at(ui, store, other, model -> model.read(story)));
        }
        all.put("story-list-long", at(ui, store, other, model -> {}));
        return all;
    }

    private static Screen thanked(Ui ui, Store store, UUID need, Face face) {
        Screen screen = at(ui, store, Optional.of(VISITOR), model -> {
            model.answer(story(store, need), face);
            model.send();
        });
        tell(store, 1, 42L, Question.HELPED, whole());
        return screen;
    }

    private static Story story(Store store, UUID need) {
        return desk(store).mine(42).stream()
                .filter(story -> story.needId().equals(need))
                .findFirst()
                .orElseThrow();
    }

    private static void read(StoryViewModel model, Store store, UUID need) {
        model.read(story(store, need));
    }

    private static void type(StoryViewModel model, String letters) {
        for (char letter : letters.toCharArray()) {
            model.press(letter);
        }
    }

    private static StoryDesk desk(Store store) {
        Clock clock = Clock.fixed(DAY, ZoneOffset.UTC);
        return new StoryDesk(store, "xinghuali", clock, new UuidV7(clock, new Random(8)));
    }

    private static Screen at(Ui ui, Store store, Optional<Visitor> visitor, Consumer<StoryViewModel> then) {
        Background inline = new Background(Runnable::run, Runnable::run);
        StoryViewModel model = new StoryViewModel(
                desk(store),
                visitor,
                new Guesses(Clock.systemUTC()),
                inline,
                new StoryViewModel.Ways(() -> {}, () -> {}));
        model.begin();
        then.accept(model);
        return new StoryScreen(ui, model, ZONE, () -> {});
    }
}
