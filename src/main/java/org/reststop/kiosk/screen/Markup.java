package org.reststop.kiosk.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.reststop.domain.notice.NoticeBlock;
import org.reststop.domain.notice.NoticeBlock.Span;
import org.reststop.domain.notice.NoticeMarkup;

/** A notice's body as nodes that wrap and are never shortened. JavaFX thread only. */
public final class Markup {
    private static final int LONGEST_PIECE = 1_000;

    private Markup() {}

    /**
     * A node for each heading, paragraph, point and step, beneath one another.
     *
     * @param styleClass sets the type's size, in the style sheet
     */
    public static List<Region> nodes(Ui ui, String body, String styleClass) {
        List<Region> nodes = new ArrayList<>();
        for (NoticeBlock block : NoticeMarkup.parse(body)) {
            switch (block) {
                case NoticeBlock.Heading(var words) -> nodes.add(flow(words, styleClass, "markup-heading"));
                case NoticeBlock.Paragraph(var words) -> nodes.add(flow(words, styleClass));
                case NoticeBlock.Points(var items) -> items.forEach(item -> nodes.add(item(ui, "•", item, styleClass)));
                case NoticeBlock.Steps(int first, var items) -> {
                    for (int i = 0; i < items.size(); i++) {
                        nodes.add(item(ui, first + i + ".", items.get(i), styleClass));
                    }
                }
            }
        }
        return nodes;
    }

    /** The same in one column. */
    public static VBox column(Ui ui, String body, String styleClass) {
        VBox column = new VBox();
        column.getStyleClass().add("markup");
        column.getChildren().setAll(nodes(ui, body, styleClass));
        return column;
    }

    /** Words without any marks, in bold. */
    public static Region strong(String words, String styleClass) {
        return flow(List.of(new Span(words, true)), styleClass);
    }

    private static Region item(Ui ui, String mark, List<Span> words, String styleClass) {
        Label label = ui.label(mark, styleClass);
        label.setMinWidth(Region.USE_PREF_SIZE);
        TextFlow flow = flow(words, styleClass);
        HBox.setHgrow(flow, Priority.ALWAYS);
        HBox item = new HBox(label, flow);
        item.getStyleClass().add("markup-item");
        item.setAlignment(Pos.TOP_LEFT);
        return item;
    }

    private static TextFlow flow(List<Span> words, String... styleClasses) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("markup-text");
        flow.getStyleClass().addAll(styleClasses);
        flow.setMinHeight(Region.USE_PREF_SIZE);
        flow.setMinWidth(0);
        for (Span span : words) {
            for (String piece : pieces(span.text())) {
                Text text = new Text(WholeTimes.glued(piece));
                text.getStyleClass().add(span.bold() ? "markup-strong" : "markup-plain");
                flow.getChildren().add(text);
            }
        }
        Aloud.sayInstead(flow, words.stream().map(Span::text).collect(Collectors.joining()));
        return flow;
    }

    /**
     * JavaFX adds up the widths of a text's letters from its first; after some thousands what it loses by rounding makes
     * lines that are wider than their place.
     */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        while (text.length() - from > LONGEST_PIECE) {
            int to = text.offsetByCodePoints(from, LONGEST_PIECE / 2);
            pieces.add(text.substring(from, to));
            from = to;
        }
        pieces.add(text.substring(from));
        return pieces;
    }
}
