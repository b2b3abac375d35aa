package kr.daesa.intake.document;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import kr.daesa.intake.grid.ByteSource;
import kr.daesa.intake.grid.TextEncoding;
import kr.daesa.intake.grid.UnreadableFileException;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * XML as records: every element {@code TaxInvoice} is one, at the top or below a wrapper. Its fields are the texts of the
 * elements without children, by their path below it, such as {@code TaxInvoiceDocument/IssueID}; prefixes do not matter.
 *
 * <p>Nothing outside of the file is ever looked at: a DOCTYPE or an entity of its own makes the file unreadable.
 */
final class XmlDocument implements Document {

    /** How deep below the top an invoice may begin, and an element in it may lie. */
    private static final int WRAPPERS = 4;

    private static final int DEPTH = 32;
    /** Characters of text in one invoice; 99 item lines need a fiftieth of it. */
    private static final int TEXT = 4_000_000;

    private final Reader text;
    private final XMLStreamReader reader;
    private final DocumentHead head;
    private final RecordList list;
    private int depth;
    private int invoices;

    private XmlDocument(Reader text, XMLStreamReader reader, String part) {
        this.text = text;
        this.reader = reader;
        this.head = new DocumentHead(part);
        this.list = new RecordList(part, Documents.INVOICE);
    }

    static XmlDocument open(ByteSource bytes, String part, XMLInputFactory factory)
            throws IOException, UnreadableFileException {
        // The declared encoding is not believed: what says EUC-KR often holds letters that only CP949 has.
        Reader text = TextEncoding.of(bytes).reader(bytes);
        XmlDocument opened = null;
        try {
            opened = new XmlDocument(text, factory.createXMLStreamReader(text), part);
            return opened;
        } catch (XMLStreamException e) {
            throw damaged(e);
        } finally {
            if (opened == null) {
                text.close();
            }
        }
    }

    /** That of the platform: others on the class path know other switches. It costs more than reading an invoice does. */
    static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    @Override
    public @Nullable DocumentRecord next() throws IOException, UnreadableFileException {
        try {
            while (reader.hasNext()) {
                int event = read();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    depth++;
                    if (depth == 1) {
                        head.saw("<" + reader.getLocalName() + ">" + namespace());
                    }
                    if (reader.getLocalName().equals(Documents.INVOICE) && depth <= WRAPPERS) {
                        return invoice();
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                }
            }
            return invoices > 0 ? null : unknown();
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException broken) {
                throw broken;
            }
            throw damaged(e);
        }
    }

    private DocumentRecord unknown() {
        invoices++; // so that it is said once
        String seen = String.join(", ", head.seen());
        return DocumentRecord.broken(
                list, "", 1, Problem.of(ProblemCode.UNKNOWN_DOCUMENT, seen, Documents.XML_FORMAT, Documents.INVOICE));
    }

    private String namespace() {
        String uri = reader.getNamespaceURI();
        return uri == null || uri.isEmpty() ? "" : " " + uri;
    }

    private int read() throws XMLStreamException, UnreadableFileException {
        int event = reader.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            String what = event == XMLStreamConstants.DTD ? "DOCTYPE" : "&" + reader.getLocalName() + ";";
            int line = reader.getLocation().getLineNumber();
            throw new UnreadableFileException(Problem.of(ProblemCode.FORBIDDEN_XML, what, line));
        }
        return event;
    }

    private static UnreadableFileException damaged(XMLStreamException e) {
        // The message of the platform begins with its own account of the place.
        String said = e.getMessage().replaceFirst("(?s)^ParseError at .*?Message: ", "");
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
        return new UnreadableFileException(
                Problem.of(ProblemCode.DAMAGED, said.lines().findFirst().orElse("") + " (line " + line + ")"));
    }

    private DocumentRecord invoice() throws XMLStreamException, UnreadableFileException {
        Map<String, String> fields = new HashMap<>();
        Map<String, String> repeated = new HashMap<>();
        Deque<String> paths = new ArrayDeque<>();
        StringBuilder leaf = new StringBuilder();
        boolean isLeaf = false;
        int characters = 0;
        paths.push("");
        while (!paths.isEmpty()) {
            switch (read()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    String above = paths.element();
                    String name = reader.getLocalName().toLowerCase(Locale.ROOT);
                    paths.push(above.isEmpty() ? name : above + "/" + name);
                    if (paths.size() > DEPTH) {
                        throw tooMuch();
                    }
                    leaf.setLength(0);
                    isLeaf = true;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    characters += reader.getTextLength();
                    if (characters > TEXT) {
                        throw tooMuch();
                    }
                    leaf.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    String path = paths.pop();
                    if (isLeaf) {
                        keep(path, leaf.toString(), fields, repeated);
                    }
                    isLeaf = false;
                }
                default -> {} // comments and instructions
            }
        }
        depth--;
        String place = depth == 0 ? "" : Documents.INVOICE + "[" + invoices + "]";
        return new DocumentRecord(list, place, ++invoices, fields, repeated, null);
    }

    /** Item lines repeat: the first one stands. */
    private static void keep(String path, String text, Map<String, String> fields, Map<String, String> repeated) {
        String before = fields.putIfAbsent(path, text);
        if (before != null && !before.strip().equals(text.strip())) {
            repeated.putIfAbsent(path, text);
        }
    }

    private UnreadableFileException tooMuch() {
        int line = reader.getLocation().getLineNumber();
        return new UnreadableFileException(
                Problem.of(ProblemCode.DAMAGED, "an invoice of more text or depth than any has (line " + line + ")"));
    }

    @Override
    public List<DocumentHead> heads() {
        return List.of(head);
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        } finally {
            text.close();
        }
    }
}
