package kr.daesa.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;

/**
 * The same work in SQL, as far as SQL goes: DuckDB loads both sides of every client, matches by approval number, then by
 * what invoices are about, counted, and writes what is left or differs. It keeps no archive, no rows and no history, reads
 * one dialect, and knows no law.
 */
final class DuckDbReconcile {

    private DuckDbReconcile() {}

    public static void main(String[] args) throws SQLException, IOException {
        String script;
        try (InputStream in = DuckDbReconcile.class.getResourceAsStream("reconcile.sql")) {
            script = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${inbox}", args[0].replace("'", "''"))
                    .replace("${out}", args[1].replace("'", "''"));
        }
        long start = System.nanoTime();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            tell("open", start);
            for (String part : script.strip().substring(3).split("(?m)^-- ")) {
                String[] titled = part.split("\n", 2);
                long from = System.nanoTime();
                for (String sql : titled[1].split(";\\s*\n")) {
                    if (!sql.isBlank()) {
                        statement.execute(sql);
                    }
                }
                tell(titled[0], from);
            }
            try (ResultSet differences =
                    statement.executeQuery("select kind, count(*) from differences group by kind order by kind")) {
                while (differences.next()) {
                    System.out.println("# " + differences.getString(1) + " " + differences.getLong(2));
                }
            }
        }
    }

    private static void tell(String part, long from) {
        System.out.println(part + "=" + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from));
    }
}
