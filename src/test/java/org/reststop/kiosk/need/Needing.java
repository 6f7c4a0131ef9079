package org.reststop.kiosk.need;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.badge.Role;
import org.reststop.domain.need.Category;
import org.reststop.domain.need.CategoryBook;
import org.reststop.domain.need.CategoryRules;
import org.reststop.domain.need.CategoryWords;
import org.reststop.domain.need.NeedOutcome;
import org.reststop.domain.need.NeedState;
import org.reststop.domain.need.NeedText;
import org.reststop.domain.need.Patrol;
import org.reststop.domain.need.PlaceName;
import org.reststop.domain.need.PublicNeed;
import org.reststop.domain.need.Receipt;
import org.reststop.kiosk.checkin.Visitor;
import org.reststop.kiosk.screen.Background;
import org.reststop.kiosk.screen.Screen;
import org.reststop.kiosk.screen.Ui;
import org.reststop.kiosk.voice.Speaking;
import org.reststop.store.Store;

/** A need at each of its questions, for the tests that look at all screens and for pictures. */
public final class Needing {
    static final CategoryBook BOOK = CategoryBook.of(List.of());
    static final Visitor VISITOR = new Visitor(42, Optional.of("王*明"), Role.COURIER, 0);
    static final NeedDesk.Offer OFFER = new NeedDesk.Offer(
            BOOK, List.of(), Optional.of("https://hq.community.example.org/s/Xk3vQ0pZs8WnT4rY6uBq2A"));

    private static final NeedDesk.Offer AT_PLACES = new NeedDesk.Offer(
            BOOK,
            List.of(
                    new PlaceName("东门", "East gate"),
                    new PlaceName("西门", "West gate"),
                    new PlaceName("星河里一号院", "Xinghe Lane, compound 1"),
                    new PlaceName("星河里二号院（老楼）", "Xinghe Lane, compound 2 (old)"),
                    new PlaceName("社区食堂门口的快递车停放处", "Where the vans park at the canteen"),
                    new PlaceName("南门", "")),
            Optional.empty());

    private Needing() {}

    /** By name, in their order. */
    public static Map<String, Screen> screens(Ui ui, Store store) {
        Map<String, Screen> all = new LinkedHashMap<>();
        all.put("need-1", at(ui, store, OFFER, Optional.empty(), model -> {}));
        all.put(
                "need-1-most",
                at(ui, store, new NeedDesk.Offer(most(), List.of(), Optional.empty()), Optional.empty(), m -> {}));
        all.put("need-1-call", at(ui, store, model -> model.choose(category("emergency"))));
        all.put("need-2", at(ui, store, model -> model.choose(category("parcel"))));
        all.put("need-2-written", at(ui, store, Needing::write));
        all.put("need-2-voice", at(ui, store, model -> {
            model.choose(category("parcel"));
            model.addition().offer(Speaking.silent(ui));
        }));
        all.put("need-2-voice-said", at(ui, store, model -> {
            write(model);
            model.addition().offer(Speaking.said(ui));
        }));
        all.put("need-2-typing", typing(at(ui, store, Needing::write)));
        all.put("need-2-voice-typing", typing(at(ui, store, model -> {
            write(model);
            model.addition().offer(Speaking.silent(ui));
        })));
        all.put("need-4-voice", at(ui, store, model -> {
            model.choose(category("parcel"));
            model.addition().offer(Speaking.said(ui));
            model.finishWords();
            model.signing().beVisitor();
        }));
        all.put("need-2-too-long", at(ui, store, model -> {
            write(model);
            model.write("希望在小区门口加装共享快递柜。".repeat(140));
        }));
        all.put("need-2-phone", at(ui, store, model -> {
            write(model);
            model.takeToPhone();
        }));
        all.put("need-2-place", at(ui, store, AT_PLACES, Optional.of(VISITOR), model -> {
            write(model);
            model.finishWords();
        }));
        all.putAll(Photographing.screens(ui, store));
        all.putAll(Unkept.screens(ui, store));
        all.put("need-3", at(ui, store, OFFER, Optional.empty(), model -> {
            write(model);
            model.finishWords();
        }));
        all.put("need-3-known", at(ui, store, model -> {
            write(model);
            model.finishWords();
        }));
        all.put("need-3-phone", at(ui, store, Needing::phone));
        all.put("need-4", at(ui, store, model -> {
            phone(model);
            model.signing().finishPhone();
        }));
        all.put("need-4-not-stored", at(ui, store, model -> {
            write(model);
            model.signing().beVisitor();
            model.write("x".repeat(NeedText.MAX + 1));
            model.write("快递柜经常满，请增加格口。\n".repeat(30));
            model.send("zh-not-stored");
        }));
        all.put("need-sent", at(ui, store, model -> {
            phone(model);
            model.signing().finishPhone();
            model.send("zh");
        }));
        all.put("need-sent-urgent", at(ui, store, model -> {
            model.choose(category("emergency"));
            model.write("电梯困人");
            model.signing().beAnonymous();
            model.send("zh");
        }));
        all.put("need-2-others", others(ui, store, model -> {}));
        all.put(
                "need-joined",
                others(ui, store, model -> model.join(model.others().found().getFirst())));
        all.put("patrol-1", patrol(ui, store, model -> {}));
        all.put("patrol-2", patrol(ui, store, model -> model.choose(category("patrol-wires"))));
        all.put("patrol-3", patrol(ui, store, model -> {
            model.choose(category("patrol-wires"));
            model.choose(Patrol.NOW);
        }));
        all.put("left-draft", new LeftDraftScreen(ui, "快递外卖", () -> {}, () -> {}));
        return all;
    }

    private static Screen others(Ui ui, Store store, Consumer<NeedViewModel> then) {
        List<PublicNeed> found = List.of(
                new PublicNeed(
                        new UUID(5, 5),
                        "parcel",
                        "希望东门加装共享快递柜，现在快递都堆在门卫室。",
                        "东门",
                        Instant.EPOCH,
                        17,
                        NeedState.WORKING),
                new PublicNeed(
                        new UUID(6, 6),
                        "parcel",
                        "外卖没地方放，送到楼下只能放在地上，老人看不清容易绊倒。".repeat(5),
                        null,
                        Instant.EPOCH,
                        2,
                        NeedState.RECEIVED));
        Alike alike = new Alike() {
            @Override
            public List<PublicNeed> find(String category, @Nullable String place, @Nullable Long personId) {
                return found;
            }

            @Override
            public OptionalInt join(UUID needId, @Nullable Long personId) {
                return OptionalInt.of(18);
            }

            @Override
            public Set<UUID> joined() {
                return new HashSet<>();
            }
        };
        Gear gear = new Gear(Optional.empty(), alike);
        return at(ui, store, new Beginning(new UUID(1, 2), OFFER, Optional.empty(), gear), model -> {
            write(model);
            model.finishWords();
            then.accept(model);
        });
    }

    private static Screen patrol(Ui ui, Store store, Consumer<NeedViewModel> then) {
        return at(ui, store, new Beginning(new UUID(1, 2), OFFER, Optional.of(VISITOR), Gear.NONE, true), then);
    }

    static Category category(String code) {
        return BOOK.find(code).orElseThrow();
    }

    static void write(NeedViewModel model) {
        model.choose(category("parcel"));
        model.write("希望在小区门口加装共享快递柜。\n东门和北门都没有，送一趟要走十分钟。");
    }

    private static void phone(NeedViewModel model) {
        write(model);
        model.finishWords();
        model.signing().leavePhone();
        for (char digit : "13800132468".toCharArray()) {
            model.answers().phone().add(digit - '0');
        }
    }

    /** As many as HQ lets be, with the longest names. */
    private static CategoryBook most() {
        List<Category> all = new ArrayList<>(BOOK.all());
        for (int i = 0; i < 5; i++) {
            CategoryWords words = new CategoryWords("名字最长的一个类别啊", "The longest name that may be", "", "");
            all.add(new Category(
                    "more-" + i, 1, words, new CategoryRules(60 + i, "NOTHING", false, false, 3), List.of()));
        }
        return CategoryBook.of(all);
    }

    private static Screen at(Ui ui, Store store, Consumer<NeedViewModel> answers) {
        return at(ui, store, OFFER, Optional.of(VISITOR), answers);
    }

    /** The same while its field is written in. */
    static Screen typing(Screen screen) {
        return scope -> {
            Parent page = screen.open(scope);
            Node area = page.lookup("#need-words-area");
            area.sceneProperty().subscribe(scene -> {
                if (scene != null) {
                    area.requestFocus();
                }
            });
            return page;
        };
    }

    private static Screen at(
            Ui ui, Store store, NeedDesk.Offer offer, Optional<Visitor> visitor, Consumer<NeedViewModel> answers) {
        return at(ui, store, new Beginning(new UUID(1, 2), offer, visitor, Gear.NONE), answers);
    }

    static Beginning known() {
        return new Beginning(new UUID(1, 2), OFFER, Optional.of(VISITOR), Gear.NONE);
    }

    static Screen at(Ui ui, Store store, Beginning beginning, Consumer<NeedViewModel> answers) {
        Background never = new Background(work -> {}, Runnable::run);
        return at(ui, new DraftKeeper(store, never, Clock.systemUTC(), () -> {}), beginning, answers);
    }

    static Screen at(Ui ui, DraftKeeper drafts, Beginning beginning, Consumer<NeedViewModel> answers) {
        Background inline = new Background(Runnable::run, Runnable::run);
        Receipt receipt = Receipt.draw(new Random(5));
        NeedViewModel model = new NeedViewModel(
                beginning,
                (need, language, photos) -> language.equals("zh")
                        ? new NeedOutcome.Raised(
                                receipt,
                                beginning.offer().page().map(page -> page.replace("/s/", "/n/")),
                                LocalDate.of(2026, 12, 2))
                        : new NeedOutcome.NotStored(),
                drafts,
                inline,
                Clock.systemUTC(),
                () -> {});
        answers.accept(model);
        return new NeedScreen(ui, model, new NeedScreen.Ways(() -> {}, () -> {}, () -> {}, () -> {}));
    }
}
