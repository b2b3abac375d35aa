package kr.daesa.samples;

import java.time.LocalDate;
import kr.daesa.model.Direction;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.TaxType;
import org.jspecify.annotations.Nullable;

/** One invoice of a client; by itself it stands in the ledger and at Hometax alike, issued and sent on the day written. */
final class Entry {

    final Direction direction;
    final LocalDate written;
    final Company partner;
    final String item;
    final long supply;
    final String document;
    final int serial;
    long tax;
    LocalDate issued;

    @Nullable
    LocalDate sent;

    TaxType taxType = TaxType.TAXABLE;
    String evidence = "전자";
    String state = "";
    String note = "";
    boolean numberInLedger;
    boolean correction;
    boolean inLedger = true;
    boolean atHometax = true;
    int lines = 1;
    private @Nullable String number;

    Entry(Direction direction, String written, Company partner, String item, long supply, String document, int serial) {
        this.direction = direction;
        this.written = LocalDate.parse(written);
        this.partner = partner;
        this.item = item;
        this.supply = supply;
        this.tax = supply / 10;
        this.document = document;
        this.serial = serial;
        this.issued = this.written;
        this.sent = this.written;
        this.numberInLedger = direction == Direction.SALES;
    }

    InvoiceKind kind() {
        return taxType == TaxType.EXEMPT ? InvoiceKind.EXEMPT : InvoiceKind.TAX;
    }

    /** 승인번호, whose first eight digits are the day of issue. */
    String number() {
        return number != null
                ? number
                : "%s-41000096-%08d".formatted(issued.toString().replace("-", ""), serial);
    }

    Entry numbered(String itsNumber) {
        number = itsNumber;
        return this;
    }

    Entry issued(String day) {
        issued = LocalDate.parse(day);
        sent = issued;
        return this;
    }

    Entry sent(String day) {
        sent = LocalDate.parse(day);
        return this;
    }

    Entry unsent() {
        sent = null;
        return this;
    }

    Entry tax(long won) {
        tax = won;
        return this;
    }

    Entry zeroRated() {
        taxType = TaxType.ZERO_RATED;
        tax = 0;
        return this;
    }

    Entry exempt() {
        taxType = TaxType.EXEMPT;
        tax = 0;
        return this;
    }

    /** 증빙 other than 전자: only the ledger has it. */
    Entry evidence(String word) {
        evidence = word;
        numberInLedger = false;
        return onlyInLedger();
    }

    /** 전송상태. */
    Entry state(String word) {
        state = word;
        return this;
    }

    Entry notIssued() {
        numberInLedger = false;
        return state("미발행").onlyInLedger();
    }

    Entry note(String text) {
        note = text;
        return this;
    }

    /** A correction (수정세금계산서) that names the invoice it corrects, as issuing systems write it. */
    Entry correcting(Entry original) {
        correction = true;
        return note("당초 승인번호 ( " + original.number() + " )");
    }

    /** The same, with the reason (수정사유) in the note. */
    Entry correcting(String reason, String originalNumber) {
        correction = true;
        return note("수정사유 %s, 당초 승인번호 ( %s )".formatted(reason, originalNumber));
    }

    /** As many item lines, which a list repeats the invoice for. */
    Entry lines(int count) {
        lines = count;
        return this;
    }

    Entry withNumberInLedger() {
        numberInLedger = true;
        return this;
    }

    Entry withoutNumberInLedger() {
        numberInLedger = false;
        return this;
    }

    Entry onlyInLedger() {
        atHometax = false;
        return this;
    }

    Entry onlyAtHometax() {
        inLedger = false;
        return this;
    }
}
