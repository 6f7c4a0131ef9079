package org.reststop.hq.notice.web;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a document of elements with texts; what XML cannot hold is left out of them. */
final class XmlText {
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter out;

    private XmlText() throws XMLStreamException {
        out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    }

    /** Writes into an element. */
    interface Content {
        void write(XmlText xml) throws XMLStreamException;
    }

    static String document(Content content) {
        try {
            XmlText xml = new XmlText();
            xml.out.writeStartDocument("UTF-8", "1.0");
            content.write(xml);
            xml.out.writeEndDocument();
            xml.out.close();
            return xml.text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML in memory is not written", e);
        }
    }

    /** @param attributes names and values in turn */
    void element(String name, Content content, String... attributes) throws XMLStreamException {
        out.writeStartElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.writeAttribute(attributes[i], plain(attributes[i + 1]));
        }
        content.write(this);
        out.writeEndElement();
    }

    void text(String name, String value, String... attributes) throws XMLStreamException {
        element(name, xml -> xml.out.writeCharacters(plain(value)), attributes);
    }

    void empty(String name, String... attributes) throws XMLStreamException {
        element(name, xml -> {}, attributes);
    }

    /** Char of XML 1.0, section 2.2. */
    private static String plain(String value) {
        return value.codePoints()
                .filter(c ->
                        c == '\t' || c == '\n' || c >= 0x20 && c <= 0xd7ff || c >= 0xe000 && c <= 0xfffd || c > 0xffff)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
