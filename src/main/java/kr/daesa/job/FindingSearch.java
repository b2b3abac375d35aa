package kr.daesa.job;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kr.daesa.model.FindingStatus;
import kr.daesa.model.PastRun;
import kr.daesa.store.HistoryStore;
import org.jspecify.annotations.Nullable;

/** Finds a finding by its id, or by what a person has of it. */
final class FindingSearch {

    private static final String WHERE_IDS_STAND =
            "ids stand in the column finding_id of findings.csv, and daesa history RUN lists them";
    /** Fewer characters are no beginning of an id but a slip. */
    private static final int SHORTEST_BEGINNING = 4;
    /** Whose id agrees in so many characters at either end is named as close. */
    private static final int CLOSE = 5;

    private static final int NAMED = 3;

    private final HistoryStore history;

    FindingSearch(HistoryStore history) {
        this.history = history;
    }

    Optional<PastRun> newestPublished() {
        return history.newestCurrent();
    }

    /** The run published for a day. */
    Optional<String> published(String businessDate) {
        return history.find(businessDate).map(PastRun::id);
    }

    /**
     * The whole id.
     *
     * @throws IllegalArgumentException if no finding has it, naming those that are close
     */
    String id(String asked, @Nullable String runName) {
        String id = asked.strip().toLowerCase(Locale.ROOT);
        if (!history.runsWith(id).isEmpty()) {
            return id;
        }
        List<String> known = (runName == null ? history.newestCurrent() : Optional.of(RunRecord.find(history, runName)))
                .map(run -> history.findingIds(run.id()))
                .orElse(List.of());
        List<String> beginning = known.stream()
                .filter(each -> id.length() >= SHORTEST_BEGINNING && each.startsWith(id))
                .toList();
        if (beginning.size() == 1) {
            return beginning.get(0);
        }
        List<String> close = beginning.isEmpty()
                ? known.stream().filter(each -> isClose(each, id)).toList()
                : beginning;
        throw new IllegalArgumentException("no finding has the id '" + asked + "'"
                + (close.isEmpty() ? "" : ", but " + names(close) + (close.size() == 1 ? " is close" : " are close"))
                + "; " + WHERE_IDS_STAND);
    }

    private static String names(List<String> ids) {
        return String.join(", ", ids.subList(0, Math.min(NAMED, ids.size()))) + (ids.size() > NAMED ? ", …" : "");
    }

    private static boolean isClose(String id, String asked) {
        return asked.length() >= CLOSE
                && (id.startsWith(asked.substring(0, CLOSE)) || id.endsWith(asked.substring(asked.length() - CLOSE)));
    }

    /**
     * The run to tell it from.
     *
     * @throws IllegalArgumentException if that run does not have it, naming those that do
     */
    PastRun run(String id, @Nullable String runName) {
        List<PastRun> runs = history.runsWith(id);
        if (runName == null) {
            return runs.stream().filter(PastRun::current).findFirst().orElse(runs.get(0));
        }
        PastRun asked = RunRecord.find(history, runName);
        return runs.stream()
                .filter(run -> run.id().equals(asked.id()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("run " + asked.id() + " does not have the finding " + id
                        + "; " + names(runs.stream().map(PastRun::id).toList())
                        + (runs.size() == 1 ? " has it" : " have it")));
    }

    /** The run whose files still had what a finding is about: of a resolved one, the newest of those before. */
    PastRun lastOpen(String id, PastRun run, FindingStatus status) {
        if (status != FindingStatus.RESOLVED) {
            return run;
        }
        return history.runsWith(id).stream()
                .filter(each -> each.current() && each.businessDate().isBefore(run.businessDate()))
                .findFirst()
                .orElse(run);
    }
}
