package dev.holdfast.planning.evaluate;

import dev.holdfast.planning.demand.Outcome.Forecast;
import dev.holdfast.planning.demand.Outcome.Refused;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * How methods did on daily demand.
 *
 * @param forecasts the automatic choice's
 */
public record DemandReport(List<DemandScores> methods, List<AtOrigin> forecasts, List<Refused> refused) {

    /** As reports name it. */
    public static final String AUTOMATIC = M4Report.AUTOMATIC;

    /** @param origin the last day that was known */
    public record AtOrigin(LocalDate origin, Forecast forecast) {}

    public DemandScores automatic() {
        return of(AUTOMATIC);
    }

    /** The classical method with the smallest pinball loss. */
    public DemandScores bestClassical() {
        return methods.stream()
                .filter(each -> !each.method().equals(AUTOMATIC))
                .min(Comparator.comparingDouble(DemandScores::pinball))
                .orElseThrow();
    }

    public DemandScores of(String method) {
        return methods.stream()
                .filter(each -> each.method().equals(method))
                .findFirst()
                .orElseThrow();
    }
}
