package org.reststop.kiosk.need;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.reststop.domain.badge.Role;
import org.reststop.domain.need.Category;
import org.reststop.domain.need.CategoryBook;
import org.reststop.domain.need.CategoryRules;
import org.reststop.domain.need.CategoryWords;
import org.reststop.domain.need.NeedOutcome;
import org.reststop.domain.need.NeedText;
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
    private static final NeedDesk.Offer OFFER =
            new NeedDesk.Offer(BOOK, Optional.of("https://hq.community.example.org/s/Xk3vQ0pZs8WnT4rY6uBq2A"));

    private Needing() {}

    /** By name, in their order. */
    public static Map<String, Screen> screens(Ui ui, Store store) {
        Map<String, Screen> all = new LinkedHashMap<>();
        all.put("need-1", at(ui, store, OFFER, Optional.empty(), model -> {}));
        all.put("need-1-most", at(ui, store, new NeedDesk.Offer(most(), Optional.empty()), Optional.empty(), m -> {}));
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
            model.beVisitor();
        }));
        all.put("need-2-too-long", at(ui, store, model -> {
            write(model);
            model.write("希望在小区门口加装共享快递柜。".repeat(140));
        }));
        all.put("need-2-phone", at(ui, store, model -> {
            write(model);
            model.takeToPhone();
        }));
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
            model.finishPhone();
        }));
        all.put("need-4-not-stored", at(ui, store, model -> {
            write(model);
            model.beVisitor();
            model.write("x".repeat(NeedText.MAX + 1));
            model.write("快递柜经常满，请增加格口。\n".repeat(30));
            model.send("zh-not-stored");
        }));
        all.put("need-sent", at(ui, store, model -> {
            phone(model);
            model.finishPhone();
            model.send("zh");
        }));
        all.put("need-sent-urgent", at(ui, store, model -> {
            model.choose(category("emergency"));
            model.write("电梯困人");
            model.beAnonymous();
            model.send("zh");
        }));
        all.put("left-draft", new LeftDraftScreen(ui, "快递外卖", () -> {}, () -> {}));
        return all;
    }

    static Category category(String code) {
        return BOOK.find(code).orElseThrow();
    }

    private static void write(NeedViewModel model) {
        model.choose(category("parcel"));
        model.write("希望在小区门口加装共享快递柜。\n东门和北门都没有，送一趟要走十分钟。");
    }

    private static void phone(NeedViewModel model) {
        write(model);
        model.finishWords();
        model.leavePhone();
        for (char digit : "13800132468".toCharArray()) {
            model.phone().add(digit - '0');
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
    private static Screen typing(Screen screen) {
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
        Background never = new Background(work -> {}, Runnable::run);
        Background inline = new Background(Runnable::run, Runnable::run);
        DraftKeeper drafts = new DraftKeeper(store, never, Clock.systemUTC(), () -> {});
        Receipt receipt = Receipt.draw(new Random(5));
        NeedViewModel model = new NeedViewModel(
                new NeedViewModel.Beginning(new UUID(1, 2), offer, visitor),
                (need, language) ->
                        language.equals("zh") ? new NeedOutcome.Raised(receipt) : new NeedOutcome.NotStored(),
                drafts,
                inline,
                Clock.systemUTC(),
                () -> {});
        answers.accept(model);
        return new NeedScreen(ui, model, () -> {}, () -> {});
    }
}
