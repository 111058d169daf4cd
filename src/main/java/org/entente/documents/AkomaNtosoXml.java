package org.entente.documents;

import java.io.ByteArrayOutputStream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.entente.languages.Language;
import org.entente.languages.XmlText;

/** Writes OASIS Akoma Ntoso 3.0, element by element. */
public final class AkomaNtosoXml {

    static final String NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;

    /** The root stands when this returns; {@link #bytes} closes it. */
    public AkomaNtosoXml() {
        try {
            xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("akomaNtoso");
            xml.writeDefaultNamespace(NAMESPACE);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    public byte[] bytes() {
        return written(() -> {
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
            return out.toByteArray();
        });
    }

    /** An element and its attributes, names and values by turns. */
    public AkomaNtosoXml start(String name, String... attributes) {
        return written(() -> {
            xml.writeStartElement(name);
            attributes(attributes);
            return this;
        });
    }

    public AkomaNtosoXml empty(String name, String... attributes) {
        return written(() -> {
            xml.writeEmptyElement(name);
            attributes(attributes);
            return this;
        });
    }

    public AkomaNtosoXml end() {
        return written(() -> {
            xml.writeEndElement();
            return this;
        });
    }

    public AkomaNtosoXml text(String name, String text, String... attributes) {
        return start(name, attributes).words(text).end();
    }

    public AkomaNtosoXml words(String text) {
        return written(() -> {
            xml.writeCharacters(XmlText.of(text));
            return this;
        });
    }

    /** The language of the element that stands open. */
    public AkomaNtosoXml in(Language language) {
        return written(() -> {
            xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", language.code());
            return this;
        });
    }

    /** What every level of a document's identification begins with. */
    public AkomaNtosoXml identity(String self, String uri) {
        return empty("FRBRthis", "value", self).empty("FRBRuri", "value", uri);
    }

    public AkomaNtosoXml dated(String date, String name, String author) {
        return empty("FRBRdate", "date", date, "name", name).empty("FRBRauthor", "href", "#" + author);
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (var i = 0; i < attributes.length; i += 2) xml.writeAttribute(attributes[i], XmlText.of(attributes[i + 1]));
    }

    private interface Writing<T> {
        T write() throws XMLStreamException;
    }

    /** It writes to memory: where that fails, the program is wrong. */
    private static <T> T written(Writing<T> writing) {
        try {
            return writing.write();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }
}
