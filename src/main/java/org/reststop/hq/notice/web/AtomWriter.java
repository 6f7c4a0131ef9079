package org.reststop.hq.notice.web;

import java.util.List;
import javax.xml.stream.XMLStreamException;

/** Atom, RFC 4287. */
final class AtomWriter {
    private AtomWriter() {}

    static String write(Channel channel, List<Entry> entries) {
        return XmlText.document(xml -> xml.element(
                "feed",
                feed -> {
                    feed.text("id", channel.id());
                    feed.text("title", channel.title());
                    feed.text("subtitle", channel.lead());
                    feed.text("updated", channel.updated().toString());
                    feed.empty("link", "rel", "self", "type", "application/atom+xml", "href", channel.self());
                    feed.empty("link", "rel", "alternate", "href", channel.home());
                    feed.element("author", author -> author.text("name", channel.title()));
                    for (Entry entry : entries) {
                        entry(feed, entry);
                    }
                },
                "xmlns",
                "http://www.w3.org/2005/Atom",
                "xml:lang",
                channel.language()));
    }

    private static void entry(XmlText feed, Entry entry) throws XMLStreamException {
        feed.element("entry", xml -> {
            xml.text("id", entry.id());
            xml.text("title", entry.title());
            xml.text("published", entry.published().toString());
            xml.text("updated", entry.updated().toString());
            String link = entry.link();
            if (link != null) {
                xml.empty("link", "rel", "related", "href", link);
            }
            xml.text("content", entry.html(), "type", "html");
        });
    }
}
