package org.entente.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Assumptions;
import org.xml.sax.SAXException;

/** The schema of OASIS for Akoma Ntoso 3.0, for tests of any room. */
public final class AkomaNtosoSchema {

    private static final Path FILE = Path.of("../shared/samples/24-akoma-ntoso/schema/akomantoso30.xsd");

    private AkomaNtosoSchema() {}

    public static void assertValid(byte[] xml) throws IOException, SAXException {
        Assumptions.assumeTrue(Files.exists(FILE), "The schema is not here: " + FILE.toAbsolutePath());
        Holder.SCHEMA.newValidator().validate(new StreamSource(new ByteArrayInputStream(xml)));
    }

    /** Reading the schema takes longer than all the rest. */
    private static final class Holder {

        static final Schema SCHEMA = schema();

        private static Schema schema() {
            try {
                return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                        .newSchema(FILE.toFile());
            } catch (SAXException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
