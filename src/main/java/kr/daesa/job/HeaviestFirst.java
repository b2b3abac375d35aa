package kr.daesa.job;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.batch.core.partition.support.TaskExecutorPartitionHandler;
import org.springframework.batch.core.step.StepExecution;

/**
 * Hands out the shards with the most to read first; Spring Batch keeps them in a set without order. Begun last, the shard
 * of a very large client would leave all threads but one without work.
 */
final class HeaviestFirst extends TaskExecutorPartitionHandler {

    private final Supplier<List<Integer>> order;

    /** @param order the shards, the heaviest first; asked when the step begins */
    HeaviestFirst(Supplier<List<Integer>> order) {
        this.order = order;
    }

    @Override
    protected Set<StepExecution> doHandle(StepExecution manager, Set<StepExecution> shards) throws Exception {
        List<Integer> heaviestFirst = order.get();
        return super.doHandle(
                manager,
                shards.stream()
                        .sorted(Comparator.comparingInt(
                                shard -> heaviestFirst.indexOf(Shard.ofStep(shard.getStepName()))))
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    }
}
