package dev.holdfast.local.cost;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.holdfast.local.bench.Goal;
import dev.holdfast.planning.cost.Prices;
import java.util.List;

/** What orders cost, by profile. */
record CostReport(Prices prices, List<ProfileCost> profiles) {

    CostReport {
        profiles = List.copyOf(profiles);
    }

    @JsonIgnore
    boolean isMet() {
        return profiles.stream().flatMap(each -> each.goals().stream()).allMatch(Goal::met);
    }
}
