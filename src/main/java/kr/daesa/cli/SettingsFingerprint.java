package kr.daesa.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import kr.daesa.job.RunRequest;
import kr.daesa.model.ReconciliationSettings;
import org.jspecify.annotations.Nullable;

/**
 * A hash over all settings that decide what a run publishes, and where. Threads, {@code --fail-on}, the place of
 * the state and what is told beside the report are left out: an interrupted run may go on with others.
 */
final class SettingsFingerprint {

    private SettingsFingerprint() {}

    /** The same request, with its fingerprint. */
    static RunRequest sign(RunRequest request) {
        return request.signed(sha256(canonical(request).getBytes(StandardCharsets.UTF_8)));
    }

    /** One setting a line, always in this order; a new setting goes to the end. */
    private static String canonical(RunRequest request) {
        ReconciliationSettings settings = request.settings();
        return String.join(
                "\n",
                "date=" + request.businessDate(),
                "periods=" + request.periods(),
                "inbox=" + request.inbox().toAbsolutePath().normalize(),
                "out=" + request.out().toAbsolutePath().normalize(),
                "clients=" + request.clients().stream().sorted().toList(),
                "pages=" + request.withPages(),
                "lang=" + request.language().toLanguageTag(),
                "shards=" + request.shards(),
                "supply-tolerance=" + settings.supplyTolerance(),
                "tax-tolerance=" + settings.taxTolerance(),
                "tax-rounding=" + settings.taxRounding(),
                "date-window-days=" + settings.dateWindowDays(),
                "double-issue-window-days=" + settings.doubleIssueWindowDays(),
                "stale-after-days=" + settings.staleAfterDays(),
                "transmission-deadline=" + Choice.spelling(request.transmissionPolicy()),
                "filing-deadlines=" + content(request.filingDeadlines()),
                "local-holidays=" + content(request.localHolidays()),
                "dialects="
                        + request.dialects().stream()
                                .map(file -> file.getFileName() + " " + content(file))
                                .toList(),
                "causes=" + content(request.causes()),
                "icube=" + request.withIcube());
    }

    private static String content(@Nullable Path file) {
        if (file == null) {
            return "";
        }
        try {
            return sha256(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be read", e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
