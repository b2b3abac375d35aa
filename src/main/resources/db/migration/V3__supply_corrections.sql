-- A year of supply may be corrected, more than once, so several lines of one year stand beside each other.

CREATE TABLE run_supply_line (
    run_id        VARCHAR(20) NOT NULL,
    client_id     VARCHAR     NOT NULL,
    line_no       INTEGER     NOT NULL,
    supply_year   INTEGER     NOT NULL,
    supply_amount BIGINT      NOT NULL,
    corrected_on  DATE,
    notified_on   DATE,
    PRIMARY KEY (run_id, client_id, line_no),
    FOREIGN KEY (run_id, client_id) REFERENCES run_client (run_id, client_id)
);

INSERT INTO run_supply_line (run_id, client_id, line_no, supply_year, supply_amount)
SELECT run_id, client_id, supply_year, supply_year, supply_amount FROM run_client_supply;

DROP TABLE run_client_supply;
