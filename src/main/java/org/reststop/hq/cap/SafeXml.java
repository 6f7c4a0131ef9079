package org.reststop.hq.cap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads XML of strangers: no document type, no entity of its own, nothing fetched, no more than some bytes. */
final class SafeXml {
    private SafeXml() {}

    /**
     * The root of a document in whatever encoding it declares.
     *
     * @param most bytes
     * @throws CapException if it is larger, has a document type, or is not well-formed
     */
    static Element root(byte[] bytes, int most) throws CapException {
        if (bytes.length > most) {
            throw new CapException("it has more than " + (most >> 10) + " KiB");
        }
        try {
            Document document = builder().parse(new InputSource(new ByteArrayInputStream(bytes)));
            return document.getDocumentElement();
        } catch (SAXParseException e) {
            // The parser's own words may repeat what it read.
            throw new CapException("it is no XML that is read here, at line " + e.getLineNumber() + " (a document type"
                    + " and entities of its own are not taken)");
        } catch (SAXException | IOException e) {
            throw new CapException("it is no XML in an encoding that is known here");
        }
    }

    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setCoalescing(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Silent());
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every JDK has these features", e);
        }
    }

    /** The parser would write to the terminal. */
    private static final class Silent implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
