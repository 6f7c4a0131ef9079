package org.reststop.hq.notice.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** RSS 2.0. */
final class RssWriter {
    private RssWriter() {}

    static String write(Channel channel, List<Entry> entries) {
        return XmlText.document(xml -> xml.element(
                "rss",
                rss -> rss.element("channel", feed -> {
                    feed.text("title", channel.title());
                    feed.text("link", channel.home());
                    feed.text("description", channel.lead());
                    feed.text("language", channel.language());
                    feed.text("lastBuildDate", date(channel.updated()));
                    for (Entry entry : entries) {
                        item(feed, entry);
                    }
                }),
                "version",
                "2.0"));
    }

    private static void item(XmlText feed, Entry entry) throws XMLStreamException {
        feed.element("item", xml -> {
            xml.text("guid", entry.id(), "isPermaLink", "false");
            xml.text("title", entry.title());
            String link = entry.link();
            if (link != null) {
                xml.text("link", link);
            }
            xml.text("pubDate", date(entry.updated()));
            xml.text("description", entry.html());
        });
    }

    private static String date(Instant at) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC));
    }
}
