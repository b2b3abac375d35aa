package kr.daesa.quality.collecting;

import kr.daesa.quality.Situation;
import kr.daesa.quality.Stage;

/** A certificate past its last day. */
public final class CertificateEnded implements Situation {

    @Override
    public void arrange(Stage stage) {
        new CollectedToday().arrange(stage);
        stage.client().certificate = stage.today().minusDays(stage.pick(1, 1, 40));
        stage.why("the certificate ended on " + stage.client().certificate);
        stage.expectOfClient("CERTIFICATE_EXPIRED");
    }
}
