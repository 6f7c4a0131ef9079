package org.reststop.hq.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.function.Consumer;

/** A part of a page that is drawn by a template of its own, for another template to take in. */
public final class Part implements Content {
    private final Consumer<TemplateOutput> drawing;

    Part(Consumer<TemplateOutput> drawing) {
        this.drawing = drawing;
    }

    @Override
    public void writeTo(TemplateOutput output) {
        drawing.accept(output);
    }
}
