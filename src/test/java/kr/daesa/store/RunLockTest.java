package kr.daesa.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLockTest {

    @TempDir
    Path folder;

    @Test
    void oneHoldsTheLockAndTheOthersLearnWho() throws Exception {
        Path state = folder.resolve("state");
        try (RunLock held = RunLock.tryAcquire(state).orElseThrow()) {
            assertThat(held).isNotNull();
            assertThat(RunLock.tryAcquire(state)).isEmpty();
            assertThat(RunLock.holder(state))
                    .startsWith("pid " + ProcessHandle.current().pid() + " since 20");
        }
    }

    @Test
    void aLockGivenBackCanBeTakenAgain() throws Exception {
        RunLock.tryAcquire(folder).orElseThrow().close();

        Optional<RunLock> again = RunLock.tryAcquire(folder);

        assertThat(again).isPresent();
        again.orElseThrow().close();
        assertThat(RunLock.holder(folder)).isEqualTo("a run that left no note");
    }
}
