package kr.daesa.law;

import java.util.List;
import kr.daesa.model.OpenPoint;
import kr.daesa.model.TransmissionPolicy;

/** Reads the questions that the statute leaves open. */
final class OpenPoints {

    private static final String POLICY = "POLICY";

    private OpenPoints() {}

    static List<OpenPoint> of(List<Line> lines, TransmissionPolicy policy) {
        return lines.stream().map(line -> point(line, policy)).toList();
    }

    private static OpenPoint point(Line line, TransmissionPolicy policy) {
        line.requireCells(5, "id, reading, where, place, article");
        String reading = line.text(1);
        return new OpenPoint(
                line.text(0),
                reading.equals(POLICY) ? policy.name() : reading,
                line.one(2, OpenPoint.Where.class),
                line.textOrNone(3),
                line.textOrNone(4));
    }
}
