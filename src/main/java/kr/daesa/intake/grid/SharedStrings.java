package kr.daesa.intake.grid;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/** The texts of a workbook. Its cells name them by their place, so that equal ones are kept once. */
final class SharedStrings {

    private final List<String> texts = new ArrayList<>();

    void read(XMLStreamReader2 xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("si")) {
                texts.add(RichText.read(xml));
            }
        }
        xml.closeCompletely();
    }

    String get(String place) {
        int index = Integer.parseInt(place);
        if (index < 0 || index >= texts.size()) {
            throw new IllegalStateException("a cell asks for the shared text " + index + " of " + texts.size());
        }
        return texts.get(index);
    }
}
