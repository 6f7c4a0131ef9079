package org.reststop.domain.notice;

import java.util.List;

/** A part of a notice's body that stands by itself. */
public sealed interface NoticeBlock {
    /**
     * A run of text.
     *
     * @param text not empty; a line break in it is one to be shown
     */
    record Span(String text, boolean bold) {}

    /** A heading within the body. */
    record Heading(List<Span> words) implements NoticeBlock {
        public Heading {
            words = List.copyOf(words);
        }
    }

    /** A paragraph. */
    record Paragraph(List<Span> words) implements NoticeBlock {
        public Paragraph {
            words = List.copyOf(words);
        }
    }

    /** Points in no order. */
    record Points(List<List<Span>> items) implements NoticeBlock {
        public Points {
            items = items.stream().map(List::copyOf).toList();
        }
    }

    /**
     * Steps in their order.
     *
     * @param first the first one's number, from 0 to 999
     */
    record Steps(int first, List<List<Span>> items) implements NoticeBlock {
        public Steps {
            items = items.stream().map(List::copyOf).toList();
        }
    }
}
