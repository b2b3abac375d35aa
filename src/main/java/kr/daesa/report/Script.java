package kr.daesa.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/** What may run in a page. All of it comes with the program, and a page names the hash of each. */
enum Script {
    /** Search and sorting. */
    TABLES("kr/daesa/report/tables.js"),
    /** Apache ECharts as its makers built it; the version is that of the pom. */
    LIBRARY("META-INF/resources/webjars/echarts/5.3.1/dist/echarts.common.min.js"),
    /** Charts, drawn by the library before it. */
    CHARTS("kr/daesa/report/charts.js");

    private final String text;
    private final String source;

    Script(String resource) {
        ClassLoader loader = Script.class.getClassLoader();
        try (InputStream in = Objects.requireNonNull(loader.getResourceAsStream(resource), resource)) {
            byte[] bytes = in.readAllBytes();
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            this.text = new String(bytes, StandardCharsets.UTF_8);
            this.source = " 'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    String text() {
        return text;
    }

    /** What lets a browser run this script and no other. */
    String source() {
        return source;
    }
}
