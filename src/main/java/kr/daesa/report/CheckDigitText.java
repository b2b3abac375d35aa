package kr.daesa.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kr.daesa.model.BusinessNumber;
import kr.daesa.model.BusinessNumber.CheckDigit;
import kr.daesa.model.TextSection;

/** The arithmetic of a check digit (검증번호), laid open. */
final class CheckDigitText {

    private final Words words;

    CheckDigitText(Words words) {
        this.words = words;
    }

    TextSection section(BusinessNumber number) {
        CheckDigit digit = number.checkDigit();
        CheckDigit.Product last = digit.products().get(digit.products().size() - 1);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(words.text("digit.number"), number.formatted()));
        rows.add(List.of(
                words.text("digit.products"),
                digit.products().stream()
                                .map(product -> product.digit() + "×" + product.weight())
                                .collect(Collectors.joining(" + "))
                        + " = " + (digit.sum() - digit.tens())));
        rows.add(List.of(
                words.text("digit.tens"),
                words.text(
                        "digit.tens.of",
                        last.digit() + "×" + last.weight(),
                        String.valueOf(last.value()),
                        String.valueOf(digit.tens()))));
        rows.add(List.of(
                words.text("digit.sum"), (digit.sum() - digit.tens()) + " + " + digit.tens() + " = " + digit.sum()));
        rows.add(List.of(
                words.text("digit.right"),
                words.text(
                        "digit.right.of",
                        digit.sum() + " + " + digit.right() + " = " + (digit.sum() + digit.right()),
                        String.valueOf(digit.right()),
                        String.valueOf(digit.written()))));
        return new TextSection(words.text("digit.title"), rows, List.of(words.text("digit.note")));
    }
}
