package org.entente.documents;

import java.io.ByteArrayOutputStream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.entente.languages.XmlText;

/** Writes WordprocessingML, element by element. */
final class WordXml {

    static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;

    WordXml() {
        try {
            xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    WordXml root(String name) {
        return written(() -> {
            xml.writeStartElement("w", name, NAMESPACE);
            xml.writeNamespace("w", NAMESPACE);
            xml.writeNamespace("r", RELATIONS);
        });
    }

    /** Closes all that stands open. */
    byte[] bytes() {
        written(() -> {
            xml.writeEndDocument();
            xml.close();
        });
        return out.toByteArray();
    }

    /** An element and its attributes, names and values by turns; {@code rel} leads to another part. */
    WordXml start(String name, String... attributes) {
        return written(() -> {
            xml.writeStartElement("w", name, NAMESPACE);
            attributes(attributes);
        });
    }

    WordXml empty(String name, String... attributes) {
        return written(() -> {
            xml.writeEmptyElement("w", name, NAMESPACE);
            attributes(attributes);
        });
    }

    /** Of the element that stands open. */
    WordXml attribute(String name, String value) {
        return written(() -> attributes(name, value));
    }

    WordXml end() {
        return written(xml::writeEndElement);
    }

    WordXml text(String name, String text) {
        return written(() -> {
            xml.writeStartElement("w", name, NAMESPACE);
            xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "space", "preserve");
            xml.writeCharacters(XmlText.of(text));
            xml.writeEndElement();
        });
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (var i = 0; i < attributes.length; i += 2) {
            var value = XmlText.of(attributes[i + 1]);
            if (attributes[i].equals("rel")) xml.writeAttribute("r", RELATIONS, "id", value);
            else xml.writeAttribute("w", NAMESPACE, attributes[i], value);
        }
    }

    private interface Writing {
        void write() throws XMLStreamException;
    }

    /** It writes to memory: where that fails, the program is wrong. */
    private WordXml written(Writing writing) {
        try {
            writing.write();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }
}
