package org.reststop.kiosk.input.hand;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Samples made of our own templates, for want of written ones: a machine's hand, not a person's. */
public final class DrawnSamples {
    private static final float PAD = 400;
    private static final double UNTIDY = 0.8;

    private DrawnSamples() {}

    /** So many common characters, each drawn once by an untidy hand. */
    public static List<StrokeFile.Sample> of(int count, long seed) {
        Random random = new Random(seed);
        List<Template> common = new ArrayList<>(TemplateEngine.open().templates().stream()
                .filter(template -> template.rarity() == 0)
                .toList());
        Collections.shuffle(common, random);
        Distortion hand = new Distortion(random, UNTIDY);
        return common.stream()
                .limit(count)
                .map(template ->
                        new StrokeFile.Sample(template.text(), Distortion.strokes(hand.drawn(template.strokes()), PAD)))
                .toList();
    }
}
