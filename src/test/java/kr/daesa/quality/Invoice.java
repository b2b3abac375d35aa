package kr.daesa.quality;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What happened in the world, as one side states it. Changed until it is written to a file. */
public final class Invoice {

    public Lane lane;
    public Party party;
    public LocalDate written;
    public @Nullable LocalDate issued;
    public @Nullable LocalDate sent;
    public long supply;
    public long tax;
    public boolean zeroRated;
    public boolean correction;
    /** 수정사유 01 to 06, or empty where nothing tells it. */
    public String reason = "";
    /** 당초승인번호 in a field of its own, or empty. */
    public String original = "";
    /** 24 characters, or empty. */
    public String number = "";

    public String item = "";
    public String state = "";
    public String evidence = "전자";
    public String note = "";
    public String document = "";
    /** Item lines on which the list repeats it. */
    public int lines = 1;
    /** Also in a second file, as overlapping exports have it. */
    public boolean again;
    /** {@code file#row}, known once it is written. */
    public String place = "";
    /** The file it was written to, and an older one with its former supply. */
    public String file = "";

    public String formerFile = "";
    /** What an older collection has as its supply, or null for the same. */
    public @Nullable Long formerly;
    /** The form of the ledger that it stands in; null of what does not stand in one. */
    @Nullable
    LedgerForm form;
    /** The column that cannot be read, or empty. */
    public String spoilt = "";

    Invoice(Lane lane, Party party, LocalDate written, long supply, long tax) {
        this.lane = lane;
        this.party = party;
        this.written = written;
        this.supply = supply;
        this.tax = tax;
    }

    public Invoice copy() {
        Invoice copy = new Invoice(lane, party, written, supply, tax);
        copy.issued = issued;
        copy.sent = sent;
        copy.zeroRated = zeroRated;
        copy.correction = correction;
        copy.reason = reason;
        copy.original = original;
        copy.number = number;
        copy.item = item;
        copy.state = state;
        copy.evidence = evidence;
        copy.note = note;
        copy.document = document;
        copy.form = form;
        return copy;
    }

    /** The same without what only an issue gives: number, days of issue and transmission. */
    public Invoice unissued() {
        Invoice copy = copy();
        copy.number = "";
        copy.issued = null;
        copy.sent = null;
        return copy;
    }

    public Invoice amounts(long newSupply, long newTax) {
        supply = newSupply;
        tax = newTax;
        return this;
    }

    public Invoice item(String newItem) {
        item = newItem;
        return this;
    }

    public boolean isComparable() {
        return evidence.equals("전자") && !state.equals("발행취소");
    }

    /** What a finding refers to: the approval number, else the document number, else the place. */
    public String key() {
        return number.isEmpty() ? ledgerKey() : number;
    }

    /** What a finding refers to in the ledger. */
    public String ledgerKey() {
        return document.isEmpty() ? place : document;
    }
}
