package kr.daesa.intake;

import kr.daesa.intake.cell.Column;
import kr.daesa.model.Direction;
import org.jspecify.annotations.Nullable;

/**
 * Whose a ledger row is, and who is its counterparty.
 *
 * @param clientId empty where a firm-wide file does not tell
 * @param direction null where the row's parties do not tell it
 * @param number the column of the counterparty's number
 * @param name the column of its name
 */
record LedgerParty(String clientId, @Nullable Direction direction, Column number, Column name) {}
