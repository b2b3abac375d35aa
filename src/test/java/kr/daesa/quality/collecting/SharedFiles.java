package kr.daesa.quality.collecting;

import kr.daesa.quality.Situation;
import kr.daesa.quality.Stage;

/** Rows of several clients in the firm's own files, each told by its business number. */
public final class SharedFiles implements Situation {

    @Override
    public void arrange(Stage stage) {
        stage.why("in the firm's files");
        stage.client().shared = true;
        stage.client().open.addAll(stage.client().lanes());
    }
}
