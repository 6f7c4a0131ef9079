package org.reststop.hq.notice.web;

import java.util.List;
import org.reststop.domain.notice.NoticeBlock;
import org.reststop.domain.notice.NoticeBlock.Span;
import org.reststop.domain.notice.NoticeMarkup;

/** A notice's body as HTML: of its own blocks, so that nothing typed can be more than text. */
final class NoticeHtml {
    private NoticeHtml() {}

    static String of(String body) {
        StringBuilder html = new StringBuilder();
        for (NoticeBlock block : NoticeMarkup.parse(body)) {
            switch (block) {
                case NoticeBlock.Heading(var words) ->
                    html.append("<h3>").append(spans(words)).append("</h3>");
                case NoticeBlock.Paragraph(var words) ->
                    html.append("<p>").append(spans(words)).append("</p>");
                case NoticeBlock.Points(var items) -> list(html, "<ul>", items, "</ul>");
                case NoticeBlock.Steps(int first, var items) ->
                    list(html, "<ol start=\"" + first + "\">", items, "</ol>");
            }
        }
        return html.toString();
    }

    private static void list(StringBuilder html, String open, List<List<Span>> items, String close) {
        html.append(open);
        items.forEach(words -> html.append("<li>").append(spans(words)).append("</li>"));
        html.append(close);
    }

    private static String spans(List<Span> words) {
        StringBuilder html = new StringBuilder();
        for (Span span : words) {
            String text = escaped(span.text()).replace("\n", "<br/>");
            html.append(span.bold() ? "<strong>" + text + "</strong>" : text);
        }
        return html.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
