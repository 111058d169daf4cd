package org.entente.documents.exchange;

import java.io.ByteArrayOutputStream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.entente.languages.XmlText;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Writes XML for programs: elements with their attributes, and words that no reader can stumble over. */
final class XmlLines {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;

    /** What may go wrong while a document is written to memory is a mistake of ours. */
    @FunctionalInterface
    private interface Step {
        void take() throws XMLStreamException;
    }

    /** Of a root in this namespace; attributes in pairs, of which those that begin with {@code xmlns:} name further ones. */
    XmlLines(String root, String namespace, String... attributes) {
        try {
            xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement(root);
            xml.writeDefaultNamespace(namespace);
            attributes(attributes);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    XmlLines start(String name, String... attributes) {
        return take(() -> {
            xml.writeStartElement(name);
            attributes(attributes);
        });
    }

    XmlLines empty(String name, String... attributes) {
        return take(() -> {
            xml.writeEmptyElement(name);
            attributes(attributes);
        });
    }

    XmlLines text(String name, String text, String... attributes) {
        return start(name, attributes).words(text).end();
    }

    XmlLines words(String text) {
        return take(() -> xml.writeCharacters(XmlText.of(text)));
    }

    XmlLines end() {
        return take(xml::writeEndElement);
    }

    /** Whatever is open ends here. */
    byte[] bytes() {
        take(() -> {
            xml.writeEndDocument();
            xml.close();
        });
        return out.toByteArray();
    }

    /** Asked for anew every time. */
    ResponseEntity<byte[]> answer(String mediaType) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, mediaType)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .body(bytes());
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (var i = 0; i < attributes.length; i += 2) {
            var name = attributes[i];
            var value = XmlText.of(attributes[i + 1]);
            if (name.startsWith("xmlns:")) xml.writeNamespace(name.substring("xmlns:".length()), value);
            else if (name.equals("xml:lang")) xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", value);
            else xml.writeAttribute(name, value);
        }
    }

    private XmlLines take(Step step) {
        try {
            step.take();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }
}
