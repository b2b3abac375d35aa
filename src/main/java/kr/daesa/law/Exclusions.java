package kr.daesa.law;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kr.daesa.model.ClientType;
import kr.daesa.model.InvoiceKind;

/** Which of several penalties on one part of a supply remain (중복적용배제, 법 제60조⑨⑩): {@code exclusions.tsv}. */
final class Exclusions {

    private static final int VALUE_COLUMNS = 3;

    /** The sentences of the statute. */
    private enum Sentence {
        ISSUE_BEFORE_THE_REST,
        CONTENT_BEFORE_TRANSMISSION,
        REGISTRATION,
        INVOICE_BEFORE_SALES_TABLE,
        NO_OR_FALSE_INVOICE,
        OTHER_NAME_BEFORE_NO_ISSUE,
        OVERSTATEMENT_BEFORE_CONTENT,
        CASH_RECEIPT,
        VALUE_ADDED_TAX_BEFORE_INCOME_TAX
    }

    private final RuleTable<Sentence, Exclusion> table;

    Exclusions(List<Line> lines) {
        table = new RuleTable<>(lines, Sentence.class, VALUE_COLUMNS, Exclusion::of);
    }

    Set<Fault> remaining(Collection<Fault> faults, ClientType taxpayer, LocalDate writeDate) {
        return faults.stream()
                .filter(fault -> remains(fault, faults, taxpayer, writeDate))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The sentences form no circle (a test keeps that), so this ends. */
    private boolean remains(Fault fault, Collection<Fault> faults, ClientType taxpayer, LocalDate writeDate) {
        return faults.stream()
                .noneMatch(other ->
                        excludes(other, fault, taxpayer, writeDate) && remains(other, faults, taxpayer, writeDate));
    }

    boolean excludes(Fault one, Fault other, ClientType taxpayer, LocalDate writeDate) {
        for (Sentence sentence : Sentence.values()) {
            if (table.find(sentence, other.kind(), taxpayer, writeDate)
                    .filter(exclusion -> exclusion.of() == one.kind()
                            && exclusion.applies().contains(one.violation())
                            && exclusion.excludes().contains(other.violation()))
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    List<Rule> rules() {
        return table.rules();
    }

    private record Exclusion(Set<Violation> applies, InvoiceKind of, Set<Violation> excludes) {
        static Exclusion of(Line line) {
            return new Exclusion(
                    EnumSet.copyOf(line.several(RuleTable.VALUE, Violation.class)),
                    line.one(RuleTable.VALUE + 1, InvoiceKind.class),
                    EnumSet.copyOf(line.several(RuleTable.VALUE + 2, Violation.class)));
        }
    }
}
