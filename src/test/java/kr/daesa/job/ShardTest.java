package kr.daesa.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShardTest {

    /** Written out, for a run begun by one version of the program may go on under another. */
    @ParameterizedTest
    @CsvSource({"K0001, 16, 13", "K0002, 16, 7", "가나다, 16, 6", "_firm, 8, 6"})
    void aClientsShardFollowsFromItsIdAlone(String clientId, int shards, int shard) {
        assertThat(Shard.of(clientId, shards)).isEqualTo(shard);
        assertThat(Shard.ofStep("reconcile:" + Shard.name(shard))).isEqualTo(shard);
    }
}
