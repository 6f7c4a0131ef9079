package org.reststop.domain.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.reststop.domain.notice.NoticeBlock.Span;

/**
 * Reads a notice's body: {@code ## heading}, {@code **bold**}, lines that begin with {@code - } or {@code 1. }, a blank
 * line between paragraphs, all as CommonMark 0.31 has them. Nothing else is special: no HTML, no links. Unlike there a
 * line break stays one, because people who type a notice mean it.
 */
public final class NoticeMarkup {
    private static final Pattern HEADING = Pattern.compile("## +(\\S.*)");
    private static final Pattern POINT = Pattern.compile("- +(\\S.*)");
    private static final Pattern STEP = Pattern.compile("(\\d{1,3})[.] +(\\S.*)");
    private static final Pattern BOLD = Pattern.compile("\\*\\*(?=\\S)(.+?)(?<=\\S)\\*\\*", Pattern.DOTALL);
    private static final String CONTINUED = "  ";

    private NoticeMarkup() {}

    /** The blocks of a body in their order; none if it is blank. Every text makes some: what is not markup is text. */
    public static List<NoticeBlock> parse(String body) {
        Reader reader = new Reader();
        body.lines().forEach(reader::take);
        reader.end();
        return List.copyOf(reader.blocks);
    }

    /** The body's words without marks, a line for each heading, paragraph's line, point and step; as it is spoken. */
    public static String plain(String body) {
        return parse(body).stream().map(NoticeMarkup::plain).collect(Collectors.joining("\n"));
    }

    private static String plain(NoticeBlock block) {
        return switch (block) {
            case NoticeBlock.Heading(var words) -> text(words);
            case NoticeBlock.Paragraph(var words) -> text(words);
            case NoticeBlock.Points(var items) ->
                items.stream().map(NoticeMarkup::text).collect(Collectors.joining("\n"));
            case NoticeBlock.Steps(int first, var items) -> {
                List<String> lines = new ArrayList<>();
                for (int i = 0; i < items.size(); i++) {
                    lines.add(first + i + ". " + text(items.get(i)));
                }
                yield String.join("\n", lines);
            }
        };
    }

    private static String text(List<Span> words) {
        return words.stream().map(Span::text).collect(Collectors.joining());
    }

    private static List<Span> spans(String text) {
        List<Span> spans = new ArrayList<>();
        Matcher bold = BOLD.matcher(text);
        int from = 0;
        while (bold.find()) {
            add(spans, text.substring(from, bold.start()), false);
            add(spans, bold.group(1), true);
            from = bold.end();
        }
        add(spans, text.substring(from), false);
        return spans;
    }

    private static void add(List<Span> spans, String text, boolean bold) {
        if (!text.isEmpty()) {
            spans.add(new Span(text, bold));
        }
    }

    /** What kind of block the lines before belong to. */
    private enum Open {
        NOTHING,
        PARAGRAPH,
        POINTS,
        STEPS
    }

    private static final class Reader {
        private final List<NoticeBlock> blocks = new ArrayList<>();
        private final List<String> texts = new ArrayList<>();
        private Open open = Open.NOTHING;
        private int first;

        void take(String line) {
            String text = line.strip();
            Matcher heading = HEADING.matcher(text);
            Matcher point = POINT.matcher(text);
            Matcher step = STEP.matcher(text);
            if (text.isEmpty()) {
                end();
            } else if (heading.matches()) {
                end();
                blocks.add(new NoticeBlock.Heading(spans(heading.group(1))));
            } else if (point.matches()) {
                begin(Open.POINTS);
                texts.add(point.group(1));
            } else if (step.matches()) {
                if (begin(Open.STEPS)) {
                    first = Integer.parseInt(step.group(1));
                }
                texts.add(step.group(2));
            } else {
                goOn(line, text);
            }
        }

        private void goOn(String line, String text) {
            boolean inList = open == Open.POINTS || open == Open.STEPS;
            boolean ofItem = inList && line.startsWith(CONTINUED);
            if (ofItem || !begin(Open.PARAGRAPH)) {
                texts.add(texts.removeLast() + "\n" + text);
            } else {
                texts.add(text);
            }
        }

        /** True if a new block begins. */
        private boolean begin(Open next) {
            if (open == next) {
                return false;
            }
            end();
            open = next;
            return true;
        }

        void end() {
            List<List<Span>> items = texts.stream().map(NoticeMarkup::spans).toList();
            switch (open) {
                case NOTHING -> {}
                case PARAGRAPH -> blocks.add(new NoticeBlock.Paragraph(items.getFirst()));
                case POINTS -> blocks.add(new NoticeBlock.Points(items));
                case STEPS -> blocks.add(new NoticeBlock.Steps(first, items));
            }
            texts.clear();
            open = Open.NOTHING;
        }
    }
}
