-- The summary table (합계표) of a client is written and read whole, and only by its own run: some hundred lines a client,
-- more than everything else together. A row now has many lines, as a list of texts. What earlier runs wrote is in their
-- reports, and no run goes on after a change of the program, so it is not carried over.
CREATE TABLE summary_part (
    run_id      VARCHAR(20) NOT NULL,
    client_id   VARCHAR     NOT NULL,
    line_no     INTEGER     NOT NULL,
    table_lines VARCHAR     NOT NULL,
    PRIMARY KEY (run_id, client_id, line_no),
    FOREIGN KEY (run_id, client_id) REFERENCES run_client (run_id, client_id)
);

DROP TABLE summary_line;
