package org.runflow.docs.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The schemas of other people's formats, without network. */
final class XmlSchemas {
    private static final String XAL = "/exchange/xal-stub.xsd";

    private XmlSchemas() {}

    /** OGC KML 2.2 with the part of Atom it imports; postal addresses, which it imports too, stand for none. */
    static Schema kml() {
        return schema(XAL, "/schema/ogckml/atom-author-link.xsd", "/schema/ogckml/ogckml22.xsd");
    }

    /** GPX 1.1 without links and persons. */
    static Schema gpx() {
        return schema("/exchange/gpx-1.1.xsd");
    }

    private static Schema schema(String... resources) {
        List<Source> sources = new ArrayList<>();
        for (String resource : resources) {
            URL url = Objects.requireNonNull(XmlSchemas.class.getResource(resource), resource);
            sources.add(new StreamSource(url.toExternalForm()));
        }
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file,jar:file");
            return factory.newSchema(sources.toArray(Source[]::new));
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything that a schema finds wrong with a document. */
    static List<String> problems(Schema schema, byte[] document) throws IOException {
        List<String> problems = new ArrayList<>();
        try {
            Validator validator = schema.newValidator();
            validator.setErrorHandler(new ErrorHandler() {
                @Override
                public void warning(SAXParseException exception) {
                    problems.add(exception.toString());
                }

                @Override
                public void error(SAXParseException exception) {
                    problems.add(exception.toString());
                }

                @Override
                public void fatalError(SAXParseException exception) {
                    problems.add(exception.toString());
                }
            });
            validator.validate(new StreamSource(new ByteArrayInputStream(document)));
        } catch (SAXException e) {
            problems.add(e.toString());
        }
        return problems;
    }
}
