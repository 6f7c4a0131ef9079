package org.reststop.kiosk.need;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hibernate.StatelessSession;
import org.reststop.kiosk.screen.Background;
import org.reststop.kiosk.screen.Screen;
import org.reststop.kiosk.screen.Ui;
import org.reststop.store.Store;
import org.reststop.store.StoreException;
import org.reststop.store.Tx;

/** A need of which the disk takes no draft. */
record Unkept(Store real) implements Store {
    static Map<String, Screen> screens(Ui ui, Store store) {
        Map<String, Screen> all = new LinkedHashMap<>();
        all.put("need-2-unkept", at(ui, store, Needing::write));
        all.put("need-2-unkept-typing", Needing.typing(at(ui, store, Needing::write)));
        all.put("need-3-unkept", at(ui, store, model -> {
            Needing.write(model);
            model.finishWords();
        }));
        return all;
    }

    private static Screen at(Ui ui, Store store, Consumer<NeedViewModel> answers) {
        Background inline = new Background(Runnable::run, Runnable::run);
        DraftKeeper drafts = new DraftKeeper(new Unkept(store), inline, Clock.systemUTC(), () -> {});
        return Needing.at(ui, drafts, Needing.known(), answers);
    }

    @Override
    public <T> T write(Function<Tx, T> work) {
        throw new StoreException("the disk is full", null);
    }

    @Override
    public <T> T read(Function<StatelessSession, T> work) {
        return real.read(work);
    }

    @Override
    public void close() {
        real.close();
    }
}
