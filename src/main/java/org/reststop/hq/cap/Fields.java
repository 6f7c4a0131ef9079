package org.reststop.hq.cap;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The children of an element of CAP, by their names, each at most as often as the standard lets it be there. */
final class Fields {
    static final String CAP = "urn:oasis:names:tc:emergency:cap:1.2";

    /** Section 3.3.2: with a zone, never "Z", to the second; fractions and Z are met with and do no harm. */
    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)");

    private static final int MAX_TEXT = 100_000;

    private final Element element;

    Fields(Element element) {
        this.element = element;
    }

    /** @throws CapException if it has children of CAP's namespace that are not among these */
    Fields knowing(Set<String> names) throws CapException {
        for (Element child : children()) {
            if (CAP.equals(child.getNamespaceURI()) && !names.contains(child.getLocalName())) {
                throw new CapException(element.getLocalName() + " has no element of such a name in CAP 1.2");
            }
        }
        return this;
    }

    private List<Element> children() {
        List<Element> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    List<Fields> parts(String name) {
        return children().stream()
                .filter(child -> CAP.equals(child.getNamespaceURI()) && name.equals(child.getLocalName()))
                .map(Fields::new)
                .toList();
    }

    List<String> texts(String name) throws CapException {
        List<String> texts = new ArrayList<>();
        for (Fields part : parts(name)) {
            if (!part.children().isEmpty()) {
                throw new CapException(name + " holds elements where it should hold a text");
            }
            String text = part.element.getTextContent().strip();
            if (text.length() > MAX_TEXT) {
                throw new CapException(name + " is longer than " + MAX_TEXT + " characters");
            }
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** A text that may be missing; senders write an empty element for that too. */
    Optional<String> text(String name) throws CapException {
        List<String> texts = texts(name);
        if (texts.size() > 1) {
            throw new CapException(name + " is there " + texts.size() + " times");
        }
        return texts.stream().findFirst();
    }

    String textOr(String name, String other) throws CapException {
        return text(name).orElse(other);
    }

    String needed(String name) throws CapException {
        return text(name).orElseThrow(() -> new CapException(element.getLocalName() + " has no " + name));
    }

    <E extends Enum<E>> E needed(String name, Class<E> type) throws CapException {
        return value(name, needed(name), type);
    }

    static <E extends Enum<E>> E value(String name, String word, Class<E> type) throws CapException {
        for (E value : type.getEnumConstants()) {
            String spelt = value.name().charAt(0) + value.name().substring(1).toLowerCase(Locale.ROOT);
            if (spelt.equals(word)) {
                return value;
            }
        }
        throw new CapException(name + " has a value that CAP 1.2 does not know");
    }

    Instant neededTime(String name) throws CapException {
        return time(name, needed(name));
    }

    Optional<Instant> time(String name) throws CapException {
        Optional<String> text = text(name);
        return text.isEmpty() ? Optional.empty() : Optional.of(time(name, text.get()));
    }

    static Instant time(String name, String text) throws CapException {
        try {
            if (TIME.matcher(text).matches()) {
                return OffsetDateTime.parse(text).toInstant();
            }
        } catch (DateTimeException e) {
            // Told below, as any other that is none.
        }
        throw new CapException(name + " is no time such as 2026-07-01T08:30:00+08:00");
    }
}
