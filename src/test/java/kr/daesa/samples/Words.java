package kr.daesa.samples;

import java.util.Map;
import kr.daesa.model.Direction;
import kr.daesa.model.TaxType;

/** The words of the plain ledger, in Korean or English. */
enum Words {
    KOREAN,
    ENGLISH;

    private static final Map<String, String> IN_ENGLISH = Map.of(
            "전자", "electronic",
            "종이", "paper",
            "카드", "card",
            "미발행", "not_issued",
            "발행", "issued",
            "전송대기", "waiting",
            "전송실패", "failed");

    String of(Direction direction) {
        boolean sold = direction == Direction.SALES;
        return this == KOREAN ? (sold ? "매출" : "매입") : (sold ? "sales" : "purchase");
    }

    String of(TaxType type) {
        return switch (type) {
            case TAXABLE -> this == KOREAN ? "과세" : "taxable";
            case ZERO_RATED -> this == KOREAN ? "영세율" : "zero_rated";
            case EXEMPT -> this == KOREAN ? "면세" : "exempt";
            case NOT_TOLD -> "";
        };
    }

    String evidence(String korean) {
        return this == KOREAN ? korean : IN_ENGLISH.getOrDefault(korean, korean);
    }

    String state(String korean) {
        return evidence(korean);
    }
}
