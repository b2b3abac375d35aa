package kr.daesa.testing;

import java.text.NumberFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a Hometax list by its headings. The parties' columns are told apart by {@code 공급자} and
 * {@code 공급받는자} in front: {@code 공급자 상호}, {@code 공급받는자 종사업장번호}.
 */
public final class HometaxInvoice {

    private final Map<String, @Nullable Object> cells = new LinkedHashMap<>();

    private HometaxInvoice() {}

    /** An ordinary invoice, issued and transmitted on the day it is written. */
    public static HometaxInvoice of(
            String writeDate, String approvalNo, String supplierNo, String buyerNo, long supply, long tax) {
        return new HometaxInvoice()
                .with("작성일자", writeDate)
                .with("승인번호", approvalNo)
                .with("발급일자", writeDate)
                .with("전송일자", writeDate)
                .with("공급자사업자등록번호", supplierNo)
                .with("공급자 상호", "공급하는상사")
                .with("공급자 대표자명", "홍대표")
                .with("공급자 주소", "서울")
                .with("공급받는자사업자등록번호", buyerNo)
                .with("공급받는자 상호", "공급받는상사")
                .with("공급받는자 대표자명", "김대표")
                .with("공급받는자 주소", "부산")
                .with("합계금액", grouped(supply + tax))
                .with("공급가액", grouped(supply))
                .with("세액", grouped(tax))
                .with("분류", "세금계산서")
                .with("종류", "일반")
                .with("발급유형", "인터넷발급")
                .with("영수/청구 구분", "청구")
                .with("품목일자", writeDate)
                .with("품목명", "컨설팅")
                .with("품목수량", "1")
                .with("품목공급가액", grouped(supply))
                .with("품목세액", grouped(tax));
    }

    /** Sets a cell: a text, a number, a date, a formula, or null for none. */
    public HometaxInvoice with(String heading, @Nullable Object value) {
        cells.put(heading, value);
        return this;
    }

    @Nullable
    Object cell(String heading) {
        return cells.get(heading);
    }

    private static String grouped(long won) {
        return NumberFormat.getIntegerInstance(Locale.ROOT).format(won);
    }
}
