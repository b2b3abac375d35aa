package kr.daesa.job;

import java.util.HashMap;
import java.util.Map;
import kr.daesa.store.ClientStore;
import kr.daesa.store.Database;
import kr.daesa.store.Input;
import kr.daesa.store.ResultStore;
import kr.daesa.store.SourceStore;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * One partition for each shard of the frozen work list. A shard finds its clients by its name, so the contexts are empty:
 * a process that is killed between two inserts of Spring Batch leaves a partition without its context.
 *
 * <p>It is asked each time that the step begins, a restart among them; no shard runs yet then.
 */
final class ShardPartitioner implements Partitioner {

    private final CurrentRun run;
    private final ClientStore clients;
    private final SourceStore sources;
    private final ResultStore results;

    ShardPartitioner(CurrentRun run, Database database) {
        this.run = run;
        this.clients = database.clients();
        this.sources = database.sources();
        this.results = database.results();
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        for (Input.Role role : new Input.Role[] {Input.Role.LEDGER, Input.Role.HOMETAX}) {
            int unread = sources.unread(run.id(), role).size();
            if (unread > 0) {
                throw RunRefusedException.unbalanced(
                        "nothing is published: of run " + run.id() + " " + unread + " files were not read");
            }
        }
        results.clearOpen(run.id());
        Map<String, ExecutionContext> partitions = new HashMap<>();
        for (int shard : clients.shards(run.id())) {
            partitions.put(Shard.name(shard), new ExecutionContext());
        }
        return partitions;
    }
}
