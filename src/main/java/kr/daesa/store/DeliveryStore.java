package kr.daesa.store;

import java.time.LocalDate;
import java.util.List;
import kr.daesa.model.Delivery;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was sent out of each run. */
public final class DeliveryStore {

    private static final String INSERT =
            Sql.insert("run_delivery", "run_id, channel, digest, state, attempts, remark, settled_at");

    private final JdbcTemplate jdbc;

    DeliveryStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void save(String runId, Delivery delivery) {
        jdbc.update(
                "DELETE FROM run_delivery WHERE run_id = ? AND channel = ?",
                runId,
                delivery.channel().name());
        jdbc.update(INSERT, statement -> {
            new Parameters(statement)
                    .text(runId)
                    .name(delivery.channel())
                    .text(delivery.digest())
                    .name(delivery.state())
                    .number(delivery.attempts())
                    .text(delivery.remark())
                    .moment(delivery.settledAt());
        });
    }

    /** Whether the same was sent of an earlier run of a business date. */
    public boolean wasSent(LocalDate businessDate, Delivery.Channel channel, String digest) {
        return JdbcClient.create(jdbc)
                        .sql("SELECT COUNT(*) FROM run_delivery d JOIN recon_run r ON r.run_id = d.run_id"
                                + " WHERE r.business_date = :date AND d.channel = :channel AND d.digest = :digest"
                                + " AND d.state = 'SENT'")
                        .param("date", businessDate)
                        .param("channel", channel.name())
                        .param("digest", digest)
                        .query(Long.class)
                        .single()
                > 0;
    }

    public List<Delivery> of(String runId) {
        return jdbc.query(
                "SELECT * FROM run_delivery WHERE run_id = ? ORDER BY channel",
                Sql.reading(row -> new Delivery(
                        row.name("channel", Delivery.Channel.class),
                        row.text("digest"),
                        row.name("state", Delivery.State.class),
                        row.count("attempts"),
                        row.text("remark"),
                        row.moment("settled_at").toInstant())),
                runId);
    }
}
