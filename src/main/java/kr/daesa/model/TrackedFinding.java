package kr.daesa.model;

import java.time.LocalDate;

/**
 * A finding and its history.
 *
 * @param firstSeen the business date of the run that first had it, without a gap since
 */
public record TrackedFinding(Finding finding, FindingStatus status, LocalDate firstSeen) {}
