package kr.daesa.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the firm's briefing is mailed.
 *
 * @param user null where the server asks for none
 * @param password null where there is no user
 * @param attachReport whether the firm's page goes along, with the names and amounts of all clients
 */
public record MailSettings(
        String host,
        int port,
        Security security,
        @Nullable String user,
        @Nullable Secret password,
        String from,
        List<String> to,
        boolean attachReport) {

    public MailSettings {
        to = List.copyOf(to);
    }

    /** How the connection is kept from others' eyes. */
    public enum Security {
        /** Begins in the clear and must then change over to TLS. */
        STARTTLS,
        /** TLS from the first byte. */
        TLS,
        /** In the clear: for a server on the same machine. */
        NONE
    }
}
