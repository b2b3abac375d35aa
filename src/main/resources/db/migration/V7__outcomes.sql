-- What a run came to, for whoever asks later: how it ended and its closing line, what the penalties of each client come
-- to after the caps, which only the law can tell, and what was sent out of it. Null for runs of earlier versions.

ALTER TABLE recon_run ADD COLUMN ending VARCHAR(16);
ALTER TABLE recon_run ADD COLUMN closing_line VARCHAR;
ALTER TABLE run_client ADD COLUMN penalty_total BIGINT;

-- The digest is of what was sent and to whom: the same is not sent again when a date is run once more.
CREATE TABLE run_delivery (
    run_id     VARCHAR(20) NOT NULL REFERENCES recon_run (run_id),
    channel    VARCHAR(12) NOT NULL,
    digest     VARCHAR(64) NOT NULL,
    state      VARCHAR(12) NOT NULL,
    attempts   INTEGER     NOT NULL,
    remark     VARCHAR     NOT NULL,
    settled_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (run_id, channel)
);
