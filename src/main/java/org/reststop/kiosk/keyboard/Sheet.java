package org.reststop.kiosk.keyboard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.reststop.kiosk.input.hand.Candidate;
import org.reststop.kiosk.input.hand.LeftContext;
import org.reststop.kiosk.keyboard.pad.PadViewModel;

/** Where characters written by hand go, and what the language model says of them. */
record Sheet(Written written, Suggesting engine) implements PadViewModel.Paper {
    @Override
    public void write(String character) {
        written.write(character);
    }

    @Override
    public void rewrite(String before, String character) {
        written.rewrite(before, character);
    }

    @Override
    public void weigh(List<Candidate> candidates, BooleanSupplier wanted, Consumer<List<Candidate>> ordered) {
        String before = written.left();
        List<String> texts = candidates.stream().map(Candidate::text).toList();
        engine.askSurely(
                all -> all.weigh(before, texts),
                List.<Double>of(),
                wanted,
                weights -> ordered.accept(weights.isEmpty() ? candidates : order(before, candidates, weights)));
    }

    private static List<Candidate> order(String left, List<Candidate> candidates, List<Double> weights) {
        Map<String, Double> of = new HashMap<>();
        for (int i = 0; i < weights.size(); i++) {
            of.put(candidates.get(i).text(), weights.get(i));
        }
        LeftContext context = (text, candidate) -> Objects.requireNonNull(of.get(candidate));
        return context.ranked(left, candidates);
    }
}
