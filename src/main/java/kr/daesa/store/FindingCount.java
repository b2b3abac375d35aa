package kr.daesa.store;

import kr.daesa.model.FindingStatus;
import kr.daesa.model.Severity;

/** How many findings of one status and severity there are. */
public record FindingCount(FindingStatus status, Severity severity, long findings) {}
