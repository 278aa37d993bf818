package dev.holdfast.local.cost;

import dev.holdfast.planning.cost.Prices;
import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.holdfast.local.bench.Goal;
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
