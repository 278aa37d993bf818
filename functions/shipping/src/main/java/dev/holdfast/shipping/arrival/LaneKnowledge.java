package dev.holdfast.shipping.arrival;

import dev.holdfast.shipping.arrival.Sketch.Mass;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a lane's own parcels and those of everything that it is part of say together. Nothing is switched at a number of
 * parcels: each level is the prior of the narrower one and counts as some parcels of it (the predictive distribution of a
 * Dirichlet process, Ferguson 1973), so that a lane with none speaks as the next wider one, and a busy one for itself.
 */
public final class LaneKnowledge {

    private final List<LaneHistory> histories;
    private final Week now;
    private final Tuning tuning;
    private final Rhythm rhythm;
    private final Map<Measure, Optional<TransitTime>> times = new EnumMap<>(Measure.class);

    /** @param histories from narrow to wide, as many as are known */
    public LaneKnowledge(List<LaneHistory> histories, Week now, Tuning tuning) {
        this.histories = List.copyOf(histories);
        this.now = now;
        this.tuning = tuning;
        this.rhythm = restShare() > tuning.restShare() ? Rhythm.EVERY_DAY : Rhythm.WORKING_DAYS;
    }

    /** On which days this lane's parcels are delivered, as it seems. */
    public Rhythm rhythm() {
        return rhythm;
    }

    /** Empty if nothing like it has ever been seen. */
    Optional<TransitTime> time(Measure measure) {
        return times.computeIfAbsent(measure, this::learned);
    }

    private Optional<TransitTime> learned(Measure measure) {
        List<Evidence> levels = histories.stream()
                .map(history -> masses(history, measure))
                .filter(masses -> !masses.isEmpty())
                .map(Evidence::of)
                .toList();
        if (levels.isEmpty()) {
            return Optional.empty();
        }
        double middle = middle(levels);
        List<Mass> masses = new ArrayList<>();
        double left = 1;
        for (Evidence level : levels) {
            double share = left * level.parcels() / (level.parcels() + tuning.priorParcels());
            double factor = level.factorTo(middle);
            for (Mass mass : level.masses()) {
                masses.add(Evidence.stretched(mass, factor, mass.weight() / level.parcels() * share));
            }
            left -= share;
        }
        return Optional.of(new TransitTime(masses, tuning.tailShare()));
    }

    /** The lane's own middle, drawn towards that of what it is part of as long as its parcels are few. */
    private double middle(List<Evidence> levels) {
        double middle = levels.getLast().middle();
        for (Evidence level : levels.reversed()) {
            middle += (level.middle() - middle) * level.parcels() / (level.parcels() + tuning.priorMiddle());
        }
        return middle;
    }

    private List<Mass> masses(LaneHistory history, Measure measure) {
        List<Mass> masses = new ArrayList<>();
        for (Map.Entry<Week, Cohort> each : history.weeks().entrySet()) {
            double weight = weight(each.getKey());
            @Nullable Sketch sketch = each.getValue().sketch(measure, rhythm);
            if (weight > 0 && sketch != null) {
                sketch.masses().forEach(mass -> masses.add(new Mass(mass.days(), mass.weight() * weight)));
            }
        }
        return masses;
    }

    private double restShare() {
        double share = 0;
        double left = 1;
        for (LaneHistory history : histories) {
            double parcels = 0;
            double resting = 0;
            for (Map.Entry<Week, Cohort> each : history.weeks().entrySet()) {
                parcels += weight(each.getKey()) * each.getValue().parcels();
                resting += weight(each.getKey()) * each.getValue().onRestDays();
            }
            if (parcels > 0) {
                double part = left * parcels / (parcels + tuning.priorParcels());
                share += part * resting / parcels;
                left -= part;
            }
        }
        return share;
    }

    private double weight(Week week) {
        int age = now.number() - week.number();
        return age < 0 || age > tuning.weeks() ? 0 : Math.pow(0.5, age / tuning.halfLifeWeeks());
    }
}
