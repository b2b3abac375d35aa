package kr.daesa.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A cell that leads to another page of the same report. */
record Link(String text, String href) {

    /** From the firm's page to a client's. */
    static Link toClient(String clientId) {
        String segment = URLEncoder.encode(clientId, StandardCharsets.UTF_8).replace("+", "%20");
        return new Link(clientId, "clients/" + segment + "/report.html");
    }
}
