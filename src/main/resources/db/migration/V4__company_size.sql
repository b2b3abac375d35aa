-- On which the caps of a client's penalties depend. Earlier runs knew of none but small businesses.
ALTER TABLE run_client ADD COLUMN company_size VARCHAR(16) DEFAULT 'SMALL' NOT NULL;
