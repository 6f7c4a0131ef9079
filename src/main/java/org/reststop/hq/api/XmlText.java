package org.reststop.hq.api;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes XML 1.0 in UTF-8. What XML cannot hold, such as control characters, is left out. */
final class XmlText {
    private static final int LAST_BEFORE_SURROGATES = 0xD7FF;
    private static final int FIRST_AFTER_SURROGATES = 0xE000;
    private static final int LAST_OF_FIRST_PLANE = 0xFFFD;
    private static final int FIRST_OF_OTHERS = 0x10000;

    private XmlText() {}

    static byte[] of(Document document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            element(xml, document.root(), document.content());
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a document cannot be written as XML", e);
        }
        return bytes.toByteArray();
    }

    private static void element(XMLStreamWriter xml, String name, Node node) throws XMLStreamException {
        String text = text(node);
        if (text != null && text.isEmpty()) {
            xml.writeEmptyElement(name);
            return;
        }
        xml.writeStartElement(name);
        if (text != null) {
            xml.writeCharacters(text);
        } else if (node instanceof Node.Branch(Map<String, Node> children)) {
            for (Map.Entry<String, Node> child : children.entrySet()) {
                element(xml, child.getKey(), child.getValue());
            }
        } else if (node instanceof Node.Rows rows) {
            for (Node item : rows.items()) {
                element(xml, rows.element(), item);
            }
        }
        xml.writeEndElement();
    }

    /** Null if it has elements in it. */
    private static @Nullable String text(Node node) {
        return switch (node) {
            case Node.Text(String words) -> legal(words);
            case Node.Number number -> number.value().toPlainString();
            case Node.Flag flag -> Boolean.toString(flag.value());
            case Node.Nothing nothing -> "";
            case Node.Branch branch -> null;
            case Node.Rows rows -> null;
        };
    }

    private static String legal(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(XmlText::isLegal).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isLegal(int point) {
        return point == '\t'
                || point == '\n'
                || point >= ' ' && point <= LAST_BEFORE_SURROGATES
                || point >= FIRST_AFTER_SURROGATES && point <= LAST_OF_FIRST_PLANE
                || point >= FIRST_OF_OTHERS;
    }
}
