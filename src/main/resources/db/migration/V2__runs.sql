-- What people ask for afterwards. Words of SQL are avoided in column names (row_no, cell_value, from_day), so that no
-- name needs quoting on either database. Lists of texts stand in one column, each ended by U+001F.

CREATE TABLE recon_run (
    run_id               VARCHAR(20) NOT NULL PRIMARY KEY,
    business_date        DATE        NOT NULL,
    run_number           INTEGER     NOT NULL,
    state                VARCHAR(12) NOT NULL,
    is_current           BOOLEAN     NOT NULL,
    settings_fingerprint VARCHAR     NOT NULL,
    inbox_fingerprint    VARCHAR     NOT NULL,
    rules_version        VARCHAR     NOT NULL,
    periods              VARCHAR     NOT NULL,
    shards               INTEGER     NOT NULL,
    out_folder           VARCHAR     NOT NULL,
    started_at           TIMESTAMP WITH TIME ZONE NOT NULL,
    ended_at             TIMESTAMP WITH TIME ZONE,
    CONSTRAINT recon_run_un UNIQUE (business_date, run_number)
);

-- The roster as the run found it, and how each client ended; status is null until the client is reconciled.
CREATE TABLE run_client (
    run_id          VARCHAR(20) NOT NULL REFERENCES recon_run (run_id),
    client_id       VARCHAR     NOT NULL,
    client_name     VARCHAR     NOT NULL,
    business_no     VARCHAR(10) NOT NULL,
    client_type     VARCHAR(12) NOT NULL,
    electronic_from DATE,
    closed_on       DATE,
    selected        BOOLEAN     NOT NULL,
    shard           INTEGER     NOT NULL,
    byte_size       BIGINT      NOT NULL,
    status          VARCHAR(12),
    failure         VARCHAR     NOT NULL,
    PRIMARY KEY (run_id, client_id)
);
CREATE INDEX run_client_by_shard ON run_client (run_id, shard);
CREATE INDEX run_client_by_client ON run_client (client_id);

CREATE TABLE run_client_supply (
    run_id        VARCHAR(20) NOT NULL,
    client_id     VARCHAR     NOT NULL,
    supply_year   INTEGER     NOT NULL,
    supply_amount BIGINT      NOT NULL,
    PRIMARY KEY (run_id, client_id, supply_year),
    FOREIGN KEY (run_id, client_id) REFERENCES run_client (run_id, client_id)
);

-- Every file of the inbox that the run uses; owner_id is the client whose rows or collections it holds, or _firm.
CREATE TABLE run_input (
    run_id     VARCHAR(20) NOT NULL REFERENCES recon_run (run_id),
    path       VARCHAR     NOT NULL,
    sha256     VARCHAR(64) NOT NULL,
    byte_size  BIGINT      NOT NULL,
    input_role VARCHAR(12) NOT NULL,
    owner_id   VARCHAR     NOT NULL,
    PRIMARY KEY (run_id, path)
);
CREATE INDEX run_input_by_owner ON run_input (run_id, owner_id);

-- What lies in the inbox and was not read: folders of no client, and files where nothing is looked for.
CREATE TABLE run_stray (
    run_id VARCHAR(20) NOT NULL REFERENCES recon_run (run_id),
    path   VARCHAR     NOT NULL,
    PRIMARY KEY (run_id, path)
);

CREATE TABLE source_facts (
    run_id        VARCHAR(20) NOT NULL,
    path          VARCHAR     NOT NULL,
    side          VARCHAR(8)  NOT NULL,
    folder        VARCHAR     NOT NULL,
    file_format   VARCHAR     NOT NULL,
    direction     VARCHAR(8),
    kind          VARCHAR(8),
    has_head      BOOLEAN     NOT NULL,
    head_rows     BIGINT,
    head_supply   BIGINT,
    head_tax      BIGINT,
    name_range    BIGINT,
    body_rows     BIGINT,
    body_supply   BIGINT,
    body_tax      BIGINT,
    line_count    BIGINT      NOT NULL,
    foreign_rows  BIGINT      NOT NULL,
    problem_code  VARCHAR,
    problem_args  VARCHAR     NOT NULL,
    was_on_shelf  BOOLEAN     NOT NULL,
    PRIMARY KEY (run_id, path),
    FOREIGN KEY (run_id, path) REFERENCES run_input (run_id, path)
);
CREATE INDEX source_facts_by_folder ON source_facts (run_id, folder);

-- owner_id is whose balance the rows belong to: the folder's client, or, in a firm-wide file, the row's.
CREATE TABLE source_tally (
    run_id        VARCHAR(20) NOT NULL,
    path          VARCHAR     NOT NULL,
    line_no       INTEGER     NOT NULL,
    owner_id      VARCHAR     NOT NULL,
    client_id     VARCHAR     NOT NULL,
    side          VARCHAR(8)  NOT NULL,
    direction     VARCHAR(8),
    kind          VARCHAR(8),
    rows_read     BIGINT      NOT NULL,
    rows_rejected BIGINT      NOT NULL,
    PRIMARY KEY (run_id, path, line_no),
    FOREIGN KEY (run_id, path) REFERENCES run_input (run_id, path)
);
CREATE INDEX source_tally_by_owner ON source_tally (run_id, owner_id);

CREATE TABLE run_reject (
    run_id       VARCHAR(20) NOT NULL REFERENCES recon_run (run_id),
    owner_id     VARCHAR     NOT NULL,
    line_no      INTEGER     NOT NULL,
    client_id    VARCHAR     NOT NULL,
    side         VARCHAR(8)  NOT NULL,
    path         VARCHAR     NOT NULL,
    sha256       VARCHAR(64) NOT NULL,
    byte_size    BIGINT      NOT NULL,
    sheet        VARCHAR     NOT NULL,
    row_no       INTEGER     NOT NULL,
    heading      VARCHAR     NOT NULL,
    cell_value   VARCHAR     NOT NULL,
    problem_code VARCHAR     NOT NULL,
    problem_args VARCHAR     NOT NULL,
    direction    VARCHAR(8),
    kind         VARCHAR(8),
    approval_no  VARCHAR(24),
    counterparty VARCHAR(13),
    PRIMARY KEY (run_id, owner_id, line_no)
);

CREATE TABLE finding (
    run_id            VARCHAR(20) NOT NULL REFERENCES recon_run (run_id),
    client_id         VARCHAR     NOT NULL,
    line_no           INTEGER     NOT NULL,
    finding_id        VARCHAR     NOT NULL,
    status            VARCHAR(12) NOT NULL,
    first_seen        DATE        NOT NULL,
    code              VARCHAR     NOT NULL,
    severity          VARCHAR(8)  NOT NULL,
    period            VARCHAR     NOT NULL,
    direction         VARCHAR(8),
    kind              VARCHAR(8),
    write_date        DATE,
    issue_date        DATE,
    send_date         DATE,
    due_date          DATE,
    counterparty      VARCHAR(13),
    counterparty_name VARCHAR     NOT NULL,
    supply            BIGINT,
    tax               BIGINT,
    approval_no       VARCHAR(24),
    ledger_ref        VARCHAR     NOT NULL,
    other_approval_no VARCHAR(24),
    difference        VARCHAR     NOT NULL,
    penalty_code      VARCHAR,
    penalty_rate      INTEGER,
    penalty_amount    BIGINT,
    penalty_article   VARCHAR,
    legal_basis       VARCHAR     NOT NULL,
    message_args      VARCHAR     NOT NULL,
    PRIMARY KEY (run_id, client_id, line_no)
);
CREATE INDEX finding_by_id ON finding (finding_id);

CREATE TABLE balance_line (
    run_id           VARCHAR(20) NOT NULL REFERENCES recon_run (run_id),
    client_id        VARCHAR     NOT NULL,
    line_no          INTEGER     NOT NULL,
    direction        VARCHAR(8),
    kind             VARCHAR(8),
    side             VARCHAR(8)  NOT NULL,
    rows_read        BIGINT      NOT NULL,
    rejected         BIGINT      NOT NULL,
    not_comparable   BIGINT      NOT NULL,
    out_of_period    BIGINT      NOT NULL,
    duplicate_copies BIGINT      NOT NULL,
    matched          BIGINT      NOT NULL,
    grouped          BIGINT      NOT NULL,
    doubled          BIGINT      NOT NULL,
    missing          BIGINT      NOT NULL,
    pending          BIGINT      NOT NULL,
    unverifiable     BIGINT      NOT NULL,
    ambiguous        BIGINT      NOT NULL,
    PRIMARY KEY (run_id, client_id, line_no)
);

-- collected_at is text, because a timestamp column would lose the offset that the collecting service wrote.
CREATE TABLE coverage_span (
    run_id       VARCHAR(20) NOT NULL REFERENCES recon_run (run_id),
    client_id    VARCHAR     NOT NULL,
    line_no      INTEGER     NOT NULL,
    direction    VARCHAR(8)  NOT NULL,
    kind         VARCHAR(8)  NOT NULL,
    from_day     DATE        NOT NULL,
    to_day       DATE        NOT NULL,
    basis        VARCHAR(8)  NOT NULL,
    collected_at VARCHAR(40),
    row_count    BIGINT      NOT NULL,
    status       VARCHAR(12) NOT NULL,
    cause        VARCHAR(12),
    PRIMARY KEY (run_id, client_id, line_no)
);

CREATE TABLE summary_line (
    run_id            VARCHAR(20) NOT NULL REFERENCES recon_run (run_id),
    client_id         VARCHAR     NOT NULL,
    line_no           INTEGER     NOT NULL,
    period            VARCHAR     NOT NULL,
    direction         VARCHAR(8)  NOT NULL,
    kind              VARCHAR(8)  NOT NULL,
    block             VARCHAR(20) NOT NULL,
    counterparty_no   VARCHAR     NOT NULL,
    counterparty_name VARCHAR     NOT NULL,
    hometax_invoices  BIGINT      NOT NULL,
    hometax_supply    BIGINT      NOT NULL,
    hometax_tax       BIGINT      NOT NULL,
    ledger_invoices   BIGINT      NOT NULL,
    ledger_supply     BIGINT      NOT NULL,
    ledger_tax        BIGINT      NOT NULL,
    PRIMARY KEY (run_id, client_id, line_no)
);
