package kr.daesa.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlacesTest {

    @TempDir
    private Path folder;

    @Test
    void aPlaceWithoutRoomIsNamed() {
        Path nowhere = folder.resolve("nowhere");

        assertThat(Places.full(List.of(nowhere, folder), place -> 0)).contains(folder);
        assertThat(Places.full(List.of(folder), place -> 1 << 20)).isEmpty();
    }

    @Test
    void theRoomIsThatOfTheDisk() {
        assertThat(Places.room(folder)).isPositive();
        assertThat(Places.room(folder.resolve("nowhere"))).isEqualTo(Long.MAX_VALUE);
    }
}
