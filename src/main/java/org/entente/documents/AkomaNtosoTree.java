package org.entente.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Akoma Ntoso from bytes to a tree and back, without document types, entities, or anything fetched from elsewhere. */
final class AkomaNtosoTree {

    private static final int MOST_BYTES = 16 * 1024 * 1024;
    private static final int DEEPEST = 200;

    private AkomaNtosoTree() {}

    static Document parsed(byte[] xml) {
        if (xml.length > MOST_BYTES) throw new Unreadable(Unreadable.Reason.TOO_LARGE);
        measure(xml);
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Silence());
            return builder.parse(new ByteArrayInputStream(xml));
        } catch (SAXException | IOException e) {
            throw new Unreadable(Unreadable.Reason.DAMAGED);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    static Document copy(Document tree) {
        return (Document) tree.cloneNode(true);
    }

    static byte[] bytes(Document tree) {
        try {
            var out = new ByteArrayOutputStream();
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(tree), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Before a tree is built: no document type, not too deep, and Akoma Ntoso 3.0 at the root. */
    private static void measure(byte[] xml) {
        try {
            var factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            var events = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            var depth = 0;
            while (events.hasNext()) {
                switch (events.next()) {
                    case XMLStreamConstants.DTD -> throw new Unreadable(Unreadable.Reason.DAMAGED);
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > DEEPEST) throw new Unreadable(Unreadable.Reason.DAMAGED);
                        if (depth == 1 && !AkomaNtosoXml.NAMESPACE.equals(events.getNamespaceURI()))
                            throw new Unreadable(Unreadable.Reason.AKN_VERSION);
                    }
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    default -> {}
                }
            }
            events.close();
        } catch (XMLStreamException e) {
            throw new Unreadable(Unreadable.Reason.DAMAGED);
        }
    }

    /** Whoever asked is told by the refusal, and nobody by the log. */
    private static final class Silence implements ErrorHandler {

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
