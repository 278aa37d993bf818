package dev.holdfast.planning.history;

import dev.holdfast.planning.plan.PlanTable;
import dev.holdfast.platform.Unavailable;
import dev.holdfast.platform.aws.GroupCommit;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.platform.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /demand}: history from elsewhere, day by day. A day that was brought before is replaced, so that a repeat
 * changes nothing; what was counted here stays, and both add up.
 */
@Singleton
public class ImportDemand implements HttpOperation {

    /** Of the fifteen seconds that the caller waits at most. */
    private static final Duration WORKED_MAX = Duration.ofSeconds(10);

    /** Roll-up and other imports may be at the same year. */
    private static final int TRIES_MAX = 5;

    private final DemandTable demand;
    private final PlanTable plans;
    private final GroupCommit groupCommit;
    private final InstantSource clock;

    public ImportDemand(DemandTable demand, PlanTable plans, GroupCommit groupCommit, InstantSource clock) {
        this.demand = demand;
        this.groupCommit = groupCommit;
        this.plans = plans;
        this.clock = clock;
    }

    /** What is answered: every line is taken or quarantined. */
    public record Imported(int taken, List<ImportCleaner.Quarantined> quarantined) {}

    @Override
    public HttpAnswer handle(HttpRequest request) {
        List<ImportBody.@Nullable Line> lines = request.json(ImportBody.class).check();
        ImportCleaner cleaner =
                new ImportCleaner(clock.instant().atZone(ZoneOffset.UTC).toLocalDate());
        for (int i = 0; i < lines.size(); i++) {
            cleaner.add(i, lines.get(i));
        }
        if (!cleaner.clean().isEmpty()) {
            bring(cleaner.clean());
            plans.imported(clock.instant());
        }
        int taken = lines.size() - cleaner.quarantined().size();
        return HttpAnswer.ok(new Imported(taken, cleaner.quarantined()));
    }

    private void bring(Map<DemandYear.Key, List<DemandDay>> days) {
        Instant stopBefore = clock.instant().plus(WORKED_MAX);
        Map<DemandYear.Key, List<DemandDay>> left = days;
        for (int tries = 1; tries <= TRIES_MAX; tries++) {
            left = attempt(left, stopBefore);
            if (left.isEmpty()) {
                return;
            }
        }
        throw new Unavailable("others keep writing the same years of demand");
    }

    /** @return what is not written, or may not be */
    private Map<DemandYear.Key, List<DemandDay>> attempt(
            Map<DemandYear.Key, List<DemandDay>> days, Instant stopBefore) {
        Map<DemandYear.Key, DemandYear> known = demand.read(days.keySet());
        List<DemandYear> changed = new ArrayList<>();
        days.forEach((key, brought) -> {
            DemandYear before = known.getOrDefault(key, DemandYear.none(key));
            DemandYear after = before.importing(brought);
            if (!after.imported().equals(before.imported())) {
                changed.add(after);
            }
        });
        List<GroupCommit.Outcome> outcomes = groupCommit.commit(
                changed.stream().map(year -> List.of(demand.write(year))).toList(), stopBefore);
        Map<DemandYear.Key, List<DemandDay>> left = new HashMap<>();
        for (int i = 0; i < changed.size(); i++) {
            if (!(outcomes.get(i) instanceof GroupCommit.Done)) {
                DemandYear.Key key = changed.get(i).key();
                left.put(key, days.getOrDefault(key, List.of()));
            }
        }
        return left;
    }
}
