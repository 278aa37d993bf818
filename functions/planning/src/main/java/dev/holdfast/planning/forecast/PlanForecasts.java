package dev.holdfast.planning.forecast;

import dev.holdfast.model.message.ForecastSkus;
import dev.holdfast.model.topology.Queues;
import dev.holdfast.planning.demand.Cleaned.Dirty;
import dev.holdfast.planning.demand.Cleaned.Usable;
import dev.holdfast.planning.demand.History;
import dev.holdfast.planning.demand.Learned;
import dev.holdfast.planning.demand.TradingCalendar;
import dev.holdfast.planning.history.DemandTable;
import dev.holdfast.planning.plan.Plan;
import dev.holdfast.planning.plan.PlanTable;
import dev.holdfast.platform.queue.Messages;
import dev.holdfast.platform.schedule.ScheduledOperation;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Once there is more demand than the last plan knew of, a day's or an import's: learns the days of trade from all SKUs and
 * the trees from some hundreds, keeps both as the plan, and puts all SKUs on the queue, many a message. The plan is handed
 * out only when all are on the queue, so a run that was killed is done again by the next.
 */
@Singleton
public class PlanForecasts implements ScheduledOperation {

    private static final Logger LOG = Logger.getLogger(PlanForecasts.class);

    /** SKUs that are learned from: more make the trees no better, for they are thinned out to 40,000 rows. */
    static final int LEARNED_FROM = 500;

    private final DemandTable demand;
    private final SkuYears years;
    private final PlanTable plans;
    private final Messages messages;

    public PlanForecasts(DemandTable demand, SkuYears years, PlanTable plans, Messages messages) {
        this.demand = demand;
        this.years = years;
        this.plans = plans;
        this.messages = messages;
    }

    @Override
    public void run(Instant at) {
        if (!isDue()) {
            return;
        }
        LocalDate today = at.atZone(ZoneOffset.UTC).toLocalDate();
        Survey survey = new Survey(today);
        demand.scan(survey::add);
        Optional<LocalDate> knownUntil = survey.trade().knownUntil(today.minusDays(1));
        if (knownUntil.isEmpty()) {
            return;
        }
        Basis basis = learn(survey, knownUntil.get());
        // as fine as the table keeps it: messages name their plan by its time
        Plan plan = BasisPacking.pack(basis, at.truncatedTo(ChronoUnit.MILLIS));
        if (plans.put(plan)) {
            handOut(List.copyOf(survey.skus()), plan);
            LOG.infof(
                    "forecasts planned: %d SKUs, known until %s, %d bytes learned",
                    survey.skus().size(), plan.knownUntil(), plan.learned().length);
        }
    }

    private boolean isDue() {
        Optional<Plan> last = plans.latest();
        if (last.isEmpty() || !last.get().handedOut()) {
            return true;
        }
        Instant planned = last.get().plannedAt();
        LocalDate day = planned.atZone(ZoneOffset.UTC).toLocalDate();
        boolean moreCounted = plans.rolledUpThrough()
                .filter(through -> !through.isBefore(day))
                .isPresent();
        return moreCounted
                || plans.importedAt()
                        .filter(imported -> !imported.isBefore(planned))
                        .isPresent();
    }

    private Basis learn(Survey survey, LocalDate knownUntil) {
        LocalDate first = knownUntil.minusDays(Basis.DAYS_BACK);
        TradingCalendar calendar = survey.trade().calendar(first, knownUntil, StoredForecast.DAYS);
        Basis unlearned = new Basis(calendar, knownUntil, Optional.empty());
        List<History> histories = new ArrayList<>();
        years.read(survey.sample(LEARNED_FROM), unlearned).forEach((sku, read) -> {
            switch (unlearned.history(sku, read)) {
                case Usable(History history) -> histories.add(history);
                case Dirty ignored -> {} // it is told where it is forecast
            }
        });
        int horizon = unlearned.horizon();
        return horizon == 0
                ? unlearned
                : new Basis(calendar, knownUntil, Learned.from(histories, calendar, unlearned.end(), horizon));
    }

    private void handOut(List<String> skus, Plan plan) {
        List<ForecastSkus> parts = new ArrayList<>();
        for (int from = 0; from < skus.size(); from += ForecastSkus.SKUS_MAX) {
            int to = Math.min(skus.size(), from + ForecastSkus.SKUS_MAX);
            parts.add(new ForecastSkus(plan.plannedAt(), skus.subList(from, to)));
        }
        messages.send(Queues.FORECASTS, parts);
        plans.handedOut(plan);
    }
}
