package kr.daesa.quality;

import java.util.List;
import java.util.Set;
import kr.daesa.quality.collecting.CertificateEnded;
import kr.daesa.quality.collecting.CertificateEnds;
import kr.daesa.quality.collecting.CollectedDaysAgo;
import kr.daesa.quality.collecting.CollectedToday;
import kr.daesa.quality.collecting.CollectedTwice;
import kr.daesa.quality.collecting.CollectionFailed;
import kr.daesa.quality.collecting.CutOffExport;
import kr.daesa.quality.collecting.FailedAfterSuccess;
import kr.daesa.quality.collecting.FalseZero;
import kr.daesa.quality.collecting.GapBetweenCollections;
import kr.daesa.quality.collecting.NeverCollected;
import kr.daesa.quality.collecting.NoLedger;
import kr.daesa.quality.collecting.NothingDeclared;
import kr.daesa.quality.collecting.ProvedZero;
import kr.daesa.quality.collecting.RowsNobodyCanRead;
import kr.daesa.quality.collecting.SharedFiles;
import kr.daesa.quality.collecting.StaleCollection;
import kr.daesa.quality.collecting.StrayFiles;
import kr.daesa.quality.collecting.SucceededAfterFailure;
import kr.daesa.quality.collecting.ZeroAfterManyMonths;
import kr.daesa.quality.content.AmountBookedWrong;
import kr.daesa.quality.content.BookedInTheOtherPeriod;
import kr.daesa.quality.content.BookedOnTheWrongSide;
import kr.daesa.quality.content.BuyerIsAPerson;
import kr.daesa.quality.content.CopiedByOverlap;
import kr.daesa.quality.content.DatedOtherwise;
import kr.daesa.quality.content.EquallyGood;
import kr.daesa.quality.content.ItemLines;
import kr.daesa.quality.content.KnownByName;
import kr.daesa.quality.content.NameOfTwo;
import kr.daesa.quality.content.OtherPartyUnderOneNumber;
import kr.daesa.quality.content.PartyNumberAbsent;
import kr.daesa.quality.content.PartyNumberMistyped;
import kr.daesa.quality.content.TaxIsNotATenth;
import kr.daesa.quality.content.TaxTypeBookedWrong;
import kr.daesa.quality.content.TwoParties;
import kr.daesa.quality.content.WrongAmountWithoutNumber;
import kr.daesa.quality.content.WrongNumberOnBothSides;
import kr.daesa.quality.correcting.ChainOfCorrections;
import kr.daesa.quality.correcting.CorrectedOnItsOwnDay;
import kr.daesa.quality.correcting.CorrectedOnTheOriginalDay;
import kr.daesa.quality.correcting.FeeOfAnotherMonth;
import kr.daesa.quality.correcting.NegativeByItself;
import kr.daesa.quality.correcting.OriginalNowhere;
import kr.daesa.quality.correcting.ReplacedByItsEqual;
import kr.daesa.quality.doubles.BookedTwice;
import kr.daesa.quality.doubles.CorrectedAndIssuedAnew;
import kr.daesa.quality.doubles.DeliveriesDaysApart;
import kr.daesa.quality.doubles.DoubleTakenBack;
import kr.daesa.quality.doubles.HonestRepeats;
import kr.daesa.quality.doubles.IssuedAgainDaysLater;
import kr.daesa.quality.doubles.IssuedByTwoSystems;
import kr.daesa.quality.doubles.IssuedTwice;
import kr.daesa.quality.doubles.PaperBesideElectronic;
import kr.daesa.quality.doubles.Refund;
import kr.daesa.quality.doubles.RentEveryMonth;
import kr.daesa.quality.doubles.Reversal;
import kr.daesa.quality.doubles.SummedByMonth;
import kr.daesa.quality.doubles.TwoOfWhichNoneIsBooked;
import kr.daesa.quality.existence.BothSidesAgree;
import kr.daesa.quality.existence.IssueCancelled;
import kr.daesa.quality.existence.NeverTransmitted;
import kr.daesa.quality.existence.NobodyBooked;
import kr.daesa.quality.existence.NobodyIssued;
import kr.daesa.quality.existence.NobodyIssuedAroundTheTenth;
import kr.daesa.quality.existence.OtherSlip;
import kr.daesa.quality.existence.OutsideThePeriod;
import kr.daesa.quality.existence.SupplierNeverIssued;
import kr.daesa.quality.existence.TwoNumbers;
import kr.daesa.quality.existence.WaitingAtHometax;
import kr.daesa.quality.months.RegularDealStops;
import kr.daesa.quality.sums.SumOfManyRows;
import kr.daesa.quality.sums.SumOfOtherMonths;
import kr.daesa.quality.sums.SumOrOneRow;
import kr.daesa.quality.sums.SumWithReturn;
import kr.daesa.quality.sums.SumsThatShareRows;
import kr.daesa.quality.time.IssuedLate;
import kr.daesa.quality.time.IssuedLateAndNeverSent;
import kr.daesa.quality.time.PaperPurchase;
import kr.daesa.quality.time.PaperSale;
import kr.daesa.quality.time.ReceivedLate;
import kr.daesa.quality.time.SentOverAWeekend;
import kr.daesa.quality.time.TransmittedLate;

/** Everything that can happen to a deal or a client. A new family or situation is a class and a line here. */
final class Happenings {

    static final List<Family> FAMILIES = List.of(
            new BothSidesAgree(),
            new NeverTransmitted(),
            new WaitingAtHometax(),
            new NobodyIssued(),
            new NobodyIssuedAroundTheTenth(),
            new SupplierNeverIssued(),
            new NobodyBooked(),
            new OtherSlip(),
            new IssueCancelled(),
            new OutsideThePeriod(),
            new TwoNumbers(),
            new IssuedTwice(),
            new TwoOfWhichNoneIsBooked(),
            new IssuedAgainDaysLater(),
            new PaperBesideElectronic(),
            new DoubleTakenBack(),
            new BookedTwice(),
            new IssuedByTwoSystems(),
            new DeliveriesDaysApart(),
            new HonestRepeats(),
            new RentEveryMonth(),
            new Reversal(),
            new CorrectedAndIssuedAnew(),
            new Refund(),
            new SummedByMonth(),
            new SumOfManyRows(),
            new SumWithReturn(),
            new SumOfOtherMonths(),
            new SumOrOneRow(),
            new SumsThatShareRows(),
            new ChainOfCorrections(),
            new CorrectedOnItsOwnDay(),
            new CorrectedOnTheOriginalDay(),
            new FeeOfAnotherMonth(),
            new NegativeByItself(),
            new OriginalNowhere(),
            new ReplacedByItsEqual(),
            new IssuedLate(),
            new IssuedLateAndNeverSent(),
            new ReceivedLate(),
            new TransmittedLate(),
            new SentOverAWeekend(),
            new PaperSale(),
            new PaperPurchase(),
            new AmountBookedWrong(),
            new WrongAmountWithoutNumber(),
            new DatedOtherwise(),
            new BookedInTheOtherPeriod(),
            new PartyNumberMistyped(),
            new OtherPartyUnderOneNumber(),
            new PartyNumberAbsent(),
            new KnownByName(),
            new NameOfTwo(),
            new RegularDealStops(),
            new TwoParties(),
            new WrongNumberOnBothSides(),
            new BuyerIsAPerson(),
            new TaxTypeBookedWrong(),
            new BookedOnTheWrongSide(),
            new TaxIsNotATenth(),
            new EquallyGood(),
            new CopiedByOverlap(),
            new ItemLines());

    /** Ordinary ones stand between the others so that most clients are ordinary. */
    private static final List<Situation> SITUATIONS = List.of(
            new NothingDeclared(),
            new NeverCollected(),
            new NothingDeclared(),
            new StaleCollection(),
            new CollectedToday(),
            new GapBetweenCollections(),
            new NothingDeclared(),
            new CollectionFailed(),
            new CollectedToday(),
            new FailedAfterSuccess(),
            new NothingDeclared(),
            new SucceededAfterFailure(),
            new CollectedToday(),
            new CollectedDaysAgo(),
            new NothingDeclared(),
            new FalseZero(),
            new CollectedToday(),
            new ProvedZero(),
            new CollectedToday(),
            new ZeroAfterManyMonths(),
            new NothingDeclared(),
            new CutOffExport(),
            new CollectedToday(),
            new CertificateEnds(),
            new NothingDeclared(),
            new CertificateEnded(),
            new NothingDeclared(),
            new StrayFiles(),
            new CollectedToday(),
            new RowsNobodyCanRead(),
            new NothingDeclared(),
            new NoLedger(),
            new CertificateEnds(),
            new CollectedTwice(),
            new NothingDeclared(),
            new SharedFiles());

    /** The codes that the truth knows so far; a small run has to play each of them. */
    static final Set<String> CODES = Set.of(
            ("UNTRANSMITTED TRANSMISSION_DUE NOT_ISSUED ISSUE_DUE MISSING_IN_HOMETAX RECEIPT_DUE MISSING_IN_LEDGER "
                            + "LEDGER_MISSING LISTED_SEPARATELY EXPECTED_BUT_ABSENT CROSS_CLIENT_MISMATCH "
                            + "CHANGED_AFTER_FILING CANCELLED_BUT_TRANSMITTED DOUBLE_ISSUE DOUBLE_ISSUE_CANCELLED DOUBLE_BOOKED "
                            + "LATE_ISSUE LATE_RECEIPT DEDUCTION_LOST LATE_TRANSMISSION PAPER_ISSUED_BY_OBLIGED "
                            + "CORRECTION_WITHOUT_ORIGINAL CORRECTION_INCOMPLETE CORRECTION_CROSSES_PERIOD "
                            + "AMOUNT_MISMATCH DATE_MISMATCH COUNTERPARTY_MISMATCH TAX_TYPE_MISMATCH DIRECTION_MISMATCH "
                            + "TAX_NOT_TEN_PERCENT INVALID_BUSINESS_NUMBER AMBIGUOUS COLLECTION_FAILED COLLECTION_MISSING "
                            + "COLLECTION_GAP COLLECTION_STALE COLLECTION_SUSPECT CERTIFICATE_EXPIRING CERTIFICATE_EXPIRED "
                            + "EXPORT_TOTALS_DISAGREE ROWS_REJECTED FILE_UNREADABLE WRONG_COMPANY CONFLICTING_COPIES")
                    .split(" "));

    private Happenings() {}

    static List<String> familyNames() {
        return FAMILIES.stream()
                .map(family -> family.getClass().getSimpleName())
                .toList();
    }

    static Situation situation(long turn) {
        return SITUATIONS.get((int) Math.floorMod(turn, (long) SITUATIONS.size()));
    }
}
