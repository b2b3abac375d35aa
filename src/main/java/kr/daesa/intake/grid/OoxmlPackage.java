package kr.daesa.intake.grid;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/** A file of Office Open XML: parts in a zip, which name each other by relationships. */
final class OoxmlPackage implements Closeable {

    /** The parser asks for four kilobytes at a time; unpacking more at once is quicker. */
    private static final int BUFFER = 1 << 16;

    private final ZipFile zip;
    /** One for each file: it remembers all names that it ever met. */
    private final InputFactoryImpl factory = new InputFactoryImpl();

    private OoxmlPackage(ZipFile zip) {
        this.zip = zip;
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    static OoxmlPackage open(Path file) throws IOException {
        return new OoxmlPackage(new ZipFile(file.toFile()));
    }

    /**
     * What one part says of another.
     *
     * @param type a URI, whose last step is the same in all editions of the standard
     * @param part the other's name in the zip
     */
    record Relationship(String id, String type, String part) {}

    boolean has(String part) {
        return entry(part) != null;
    }

    /** Reads a part; to be closed completely. */
    XMLStreamReader2 read(String part) throws IOException, XMLStreamException {
        ZipEntry entry = entry(part);
        if (entry == null) {
            throw new XMLStreamException(part + " is missing");
        }
        InputStream bytes = new BufferedInputStream(UnpackedSize.open(zip, entry), BUFFER);
        return (XMLStreamReader2) factory.createXMLStreamReader(bytes);
    }

    /** What a part in a folder says of others. */
    List<Relationship> relationships(String folder, String name) throws IOException, XMLStreamException {
        List<Relationship> relationships = new ArrayList<>();
        XMLStreamReader2 xml = read(folder + "_rels/" + name + ".rels");
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("Relationship")) {
                String target = attribute(xml, "Target");
                relationships.add(new Relationship(
                        attribute(xml, "Id"),
                        attribute(xml, "Type"),
                        target.startsWith("/") ? target.substring(1) : folder + target));
            }
        }
        xml.closeCompletely();
        return relationships;
    }

    /** The attribute with this name, in whatever namespace; empty if there is none. */
    static String attribute(XMLStreamReader2 xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** Some programs write a part's name otherwise than they refer to it. */
    private @Nullable ZipEntry entry(String part) {
        ZipEntry exact = zip.getEntry(part);
        return exact != null
                ? exact
                : zip.stream()
                        .filter(entry -> entry.getName().replace('\\', '/').equalsIgnoreCase(part))
                        .findFirst()
                        .orElse(null);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
