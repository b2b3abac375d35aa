package kr.daesa.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unbescape.html.HtmlEscape;

/**
 * One cell of a page's table, as markup. Whatever it holds passes through {@link #escaped}, the function with which the
 * template engine itself writes text and attributes.
 *
 * @param css the classes of its column
 * @param href where its lines lead, or empty
 */
record PageCell(
        List<String> lines,
        String css,
        String href,
        @Nullable Bar bar) {

    /** The cell that names its row. */
    void writeHead(StringBuilder out) {
        out.append("<th scope=\"row\"").append(attribute("class", css)).append('>');
        writeLines(out);
        out.append("</th>");
    }

    void write(StringBuilder out) {
        out.append("<td").append(attribute("class", css)).append('>');
        if (lines.size() <= 1 && href.isEmpty() && bar == null) {
            lines.forEach(line -> out.append(escaped(line)));
        } else {
            writeLines(out);
        }
        out.append("</td>");
    }

    private void writeLines(StringBuilder out) {
        if (bar != null) {
            out.append("<meter")
                    .append(attribute("max", String.valueOf(bar.max())))
                    .append(attribute("value", String.valueOf(bar.value())))
                    .append(attribute("aria-label", Shown.grouped(bar.value())))
                    .append("></meter>");
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

    private static String attribute(String name, String value) {
        return " " + name + "=\"" + escaped(value) + "\"";
    }

    private static String escaped(String text) {
        return HtmlEscape.escapeHtml4Xml(text);
    }
}
