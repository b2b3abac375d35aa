package kr.daesa.intake;

import java.util.List;
import kr.daesa.model.Reject;
import kr.daesa.model.Waiver;

/**
 * What the list of waivers came to.
 *
 * @param waivers in the order of the file, each finding once
 * @param rejects lines that cannot be used, in the order of the file
 */
public record WaiverReading(List<Waiver> waivers, List<Reject> rejects) {

    /** Without a list. */
    public static final WaiverReading NOTHING = new WaiverReading(List.of(), List.of());

    public WaiverReading {
        waivers = List.copyOf(waivers);
        rejects = List.copyOf(rejects);
    }
}
