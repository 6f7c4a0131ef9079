package org.reststop.hq.cap;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Reads an index of alerts: Atom (RFC 4287) or RSS 2.0. */
final class CapIndex {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final int MOST = 2_000;

    private CapIndex() {}

    /**
     * An alert in an index.
     *
     * @param link where it is
     * @param updated whatever the index says of when it was changed; empty if nothing
     */
    record Entry(URI link, String updated) {}

    /**
     * Its entries in their order; the newest come first by custom. Links to other hosts than the index's are left out.
     *
     * @throws CapException if it is no index
     */
    static List<Entry> of(Element root, URI base) throws CapException {
        boolean atom = ATOM.equals(root.getNamespaceURI()) && "feed".equals(root.getLocalName());
        boolean rss = root.getNamespaceURI() == null && "rss".equals(root.getLocalName());
        if (!atom && !rss) {
            throw new CapException("its root is neither an alert nor a feed");
        }
        NodeList items = atom ? root.getElementsByTagNameNS(ATOM, "entry") : root.getElementsByTagName("item");
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < Math.min(items.getLength(), MOST); i++) {
            Element item = (Element) items.item(i);
            String updated = atom ? text(item, "updated") : text(item, "pubDate");
            link(item, atom)
                    .flatMap(link -> resolve(base, link))
                    .ifPresent(link -> entries.add(new Entry(link, updated)));
        }
        return entries;
    }

    /** Of several links that which says that it is an alert, else the first that is the entry itself. */
    private static Optional<String> link(Element item, boolean atom) {
        if (!atom) {
            return Optional.of(text(item, "link")).filter(text -> !text.isEmpty());
        }
        Optional<String> first = Optional.empty();
        for (Element link : children(item, "link")) {
            String kind = link.getAttribute("rel");
            if (!kind.isEmpty() && !kind.equals("alternate")) {
                continue;
            }
            if (link.getAttribute("type").equals("application/cap+xml")) {
                return Optional.of(link.getAttribute("href"));
            }
            first = first.or(() -> Optional.of(link.getAttribute("href")));
        }
        return first;
    }

    private static Optional<URI> resolve(URI base, String link) {
        try {
            URI there = base.resolve(link.strip());
            boolean same = base.getScheme().equals(there.getScheme())
                    && base.getHost().equalsIgnoreCase(String.valueOf(there.getHost()))
                    && base.getPort() == there.getPort();
            return Optional.of(there).filter(uri -> same);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String text(Element item, String name) {
        return children(item, name).stream()
                .findFirst()
                .map(child -> child.getTextContent().strip())
                .orElse("");
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child && name.equals(child.getLocalName())) {
                found.add(child);
            }
        }
        return found;
    }
}
