package kr.daesa.intake;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kr.daesa.intake.cell.Column;
import kr.daesa.model.MappedField;

/**
 * Where the columns of a Hometax list stand. What belongs to a party is told by its place behind that party's number, up
 * to the next party's, since 상호 stands up to three times and people insert columns of their own.
 *
 * @param tellsSendDate whether an invoice without 전송일자 is one that was not transmitted
 */
record HometaxColumns(
        Column writeDate,
        Column approvalNo,
        Column issueDate,
        Column sendDate,
        Party supplier,
        Party buyer,
        Column supply,
        Column tax,
        Column classification,
        Column type,
        Column note,
        Column item,
        Column correctionReason,
        Column originalApprovalNo,
        boolean tellsSendDate) {

    /** The columns of one party. */
    record Party(Column number, Column branch, Column name) {}

    static final String WRITE_DATE = "작성일자";
    static final String APPROVAL_NO = "승인번호";
    static final String SUPPLIER_NO = "공급자사업자등록번호";
    static final String BUYER_NO = "공급받는자사업자등록번호";
    static final String SUPPLY = "공급가액";
    static final String TAX = "세액";

    private static final Predicate<String> PARTY_NO =
            Pattern.compile(".*등록번호[0-9]?").asMatchPredicate();
    /** Where the parties are told apart by their order alone. */
    private static final Predicate<String> EITHER_NO =
            Pattern.compile("사업자등록번호[0-9]?").asMatchPredicate();

    private static final Predicate<String> BRANCH =
            Pattern.compile("(?:공급자|공급받는자)?종사업장번호[0-9]?").asMatchPredicate();
    private static final Predicate<String> NAME =
            Pattern.compile("(?:공급자|공급받는자)?상호[0-9]?").asMatchPredicate();

    static HometaxColumns in(Header header) {
        Column sendDate = header.find(List.of("전송일자", "전송일"));
        return new HometaxColumns(
                header.find(List.of(WRITE_DATE, "작성일")),
                header.find(List.of(APPROVAL_NO)),
                header.find(List.of("발급일자", "발급일")),
                sendDate,
                party(header, number(header, 0, SUPPLIER_NO, "공급자등록번호")),
                party(header, number(header, 1, BUYER_NO, "공급받는자등록번호")),
                header.find(List.of(SUPPLY)),
                header.find(List.of(TAX)),
                header.findBetween(0, header.headings().size(), "분류", heading -> heading.endsWith("계산서분류")),
                header.findBetween(0, header.headings().size(), "종류", heading -> heading.endsWith("계산서종류")),
                header.find(List.of("비고")),
                header.find(List.of("품목명")),
                Column.absent("수정사유"), // the list has neither
                Column.absent("당초승인번호"),
                sendDate.isPresent());
    }

    /** The supplier stands first, the buyer second. */
    private static Column number(Header header, int order, String... names) {
        Column named = header.find(List.of(names));
        List<Integer> either = IntStream.range(0, header.headings().size())
                .filter(index -> EITHER_NO.test(header.headings().get(index)))
                .boxed()
                .toList();
        if (named.isPresent() || either.size() != 2) {
            return named;
        }
        return new Column(either.get(order), header.shown().get(either.get(order)));
    }

    private static Party party(Header header, Column number) {
        int from = number.isPresent() ? number.index() + 1 : header.headings().size();
        int to = IntStream.range(from, header.headings().size())
                .filter(index -> PARTY_NO.test(header.headings().get(index)))
                .findFirst()
                .orElse(header.headings().size());
        return new Party(
                number, header.findBetween(from, to, "종사업장번호", BRANCH), header.findBetween(from, to, "상호", NAME));
    }

    List<Column> mandatory() {
        return List.of(writeDate, approvalNo, supplier.number(), buyer.number(), supply);
    }

    /** What is there, under the names that collected invoices have for it. */
    List<MappedField> mapping() {
        Map<CollectedField, Column> columns = new EnumMap<>(CollectedField.class);
        columns.put(CollectedField.WRITE_DATE, writeDate);
        columns.put(CollectedField.APPROVAL_NO, approvalNo);
        columns.put(CollectedField.ISSUE_DATE, issueDate);
        columns.put(CollectedField.SEND_DATE, sendDate);
        columns.put(CollectedField.SUPPLIER_NO, supplier.number());
        columns.put(CollectedField.SUPPLIER_BRANCH, supplier.branch());
        columns.put(CollectedField.SUPPLIER_NAME, supplier.name());
        columns.put(CollectedField.BUYER_NO, buyer.number());
        columns.put(CollectedField.BUYER_BRANCH, buyer.branch());
        columns.put(CollectedField.BUYER_NAME, buyer.name());
        columns.put(CollectedField.SUPPLY, supply);
        columns.put(CollectedField.TAX, tax);
        columns.put(CollectedField.MODIFIED, classification);
        columns.put(CollectedField.TAX_TYPE, type);
        columns.put(CollectedField.NOTE, note);
        columns.put(CollectedField.ITEM, item);
        List<Column> needed = mandatory();
        return columns.entrySet().stream()
                .filter(entry -> entry.getValue().isPresent())
                .map(entry -> Recognition.mapped(entry.getKey(), entry.getValue(), needed.contains(entry.getValue())))
                .toList();
    }

    /** The columns that every row of a text file must reach. */
    List<Column> spelledOut() {
        return List.of(writeDate, approvalNo, supplier.number(), buyer.number(), supply, tax);
    }
}
