package kr.daesa.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unbescape.html.HtmlEscape;

/**
 * One cell of a page's table, as markup. Whatever it holds passes through {@link #escaped}, the function with which the
 * template engine itself writes text and attributes.
 *
 * @param css the classes of its column
 * @param label the heading of its column, where a narrow screen shows the row as a card; else empty
 * @param href where its lines lead, or empty
 */
record PageCell(
        List<String> lines,
        String css,
        String label,
        String href,
        @Nullable Strip strip) {

    /** The cell that names its row. */
    void writeHead(StringBuilder out) {
        out.append("<th scope=\"row\"").append(attribute("class", css)).append('>');
        writeLines(out);
        out.append("</th>");
    }

    void write(StringBuilder out) {
        out.append("<td").append(attribute("class", css));
        if (!label.isEmpty()) {
            out.append(attribute("data-label", label));
        }
        out.append('>');
        if (lines.size() <= 1 && href.isEmpty() && strip == null) {
            lines.forEach(line -> out.append(escaped(line)));
        } else {
            writeLines(out);
        }
        out.append("</td>");
    }

    private void writeLines(StringBuilder out) {
        if (strip != null) {
            writeStrip(strip, out);
        }
        for (String line : lines) {
            out.append("<span>");
            if (href.isEmpty()) {
                out.append(escaped(line));
            } else {
                out.append("<a").append(attribute("href", href)).append('>');
                out.append(escaped(line)).append("</a>");
            }
            out.append("</span>");
        }
    }

    /** The drawing says nothing that the lines do not say. */
    private static void writeStrip(Strip strip, StringBuilder out) {
        out.append("<span class=\"days\" aria-hidden=\"true\">");
        for (Strip.Part part : strip.parts()) {
            out.append("<i")
                    .append(attribute("class", part.css()))
                    .append(attribute("style", "flex:" + part.days()))
                    .append("></i>");
        }
        out.append("</span>");
    }

    private static String attribute(String name, String value) {
        return " " + name + "=\"" + escaped(value) + "\"";
    }

    private static String escaped(String text) {
        return HtmlEscape.escapeHtml4Xml(text);
    }
}
