package kr.daesa.store;

import kr.daesa.model.Client;

/**
 * One line of a run's work list: a client of the roster as the run found it. The list is written once, when the run
 * begins, so that a roster changed later cannot move a client to another shard.
 *
 * @param selected whether this run reconciles it
 * @param bytes of its own files: the largest clients of a shard go first
 */
public record WorkItem(Client client, boolean selected, int shard, long bytes) {}
