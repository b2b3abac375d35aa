-- Why a finding is WAIVED, by whom and until when; all three are null for every other status, and the day also for good.
ALTER TABLE finding ADD COLUMN waived_until DATE;
ALTER TABLE finding ADD COLUMN waiver_reason VARCHAR;
ALTER TABLE finding ADD COLUMN waived_by VARCHAR;
