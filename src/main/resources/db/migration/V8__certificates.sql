-- The calendar of certificates (인증서): the last day of each client's, where a collection record tells it.
ALTER TABLE run_client ADD COLUMN certificate_expires_on DATE;
