package kr.daesa.quality.collecting;

import kr.daesa.quality.Situation;
import kr.daesa.quality.Stage;

/** A certificate thirty days from its end or fewer, the last day included; a day more, and nobody is told. */
public final class CertificateEnds implements Situation {

    @Override
    public void arrange(Stage stage) {
        new CollectedToday().arrange(stage);
        int days = stage.pick(31, 30, 30, 7, 0, 0);
        stage.client().certificate = stage.today().plusDays(days);
        stage.why("the certificate ends " + days + " days from the business date");
        if (days <= 30) {
            stage.expectOfClient("CERTIFICATE_EXPIRING");
        }
    }
}
