package dev.holdfast.planning.purchase;

import dev.holdfast.model.message.ConsiderSupplier;
import dev.holdfast.model.topology.Queues;
import dev.holdfast.planning.forecast.ForecastTable;
import dev.holdfast.planning.plan.Plan;
import dev.holdfast.planning.plan.PlanTable;
import dev.holdfast.planning.plan.PurchaseRun;
import dev.holdfast.planning.supplier.SupplierTable;
import dev.holdfast.platform.queue.Messages;
import dev.holdfast.platform.schedule.ScheduledOperation;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Once there are new forecasts, or a day has gone: works out what ordering has to know of the shop as a whole, and puts every
 * supplier on the queue. A run that was killed is done again by the next.
 */
@Singleton
public class PlanPurchases implements ScheduledOperation {

    private static final Logger LOG = Logger.getLogger(PlanPurchases.class);

    /** Until all SKUs of a plan are forecast; one that is late is ordered by its forecast of the day before. */
    static final Duration FORECASTS_TAKE = Duration.ofMinutes(10);

    private static final Duration AT_LEAST_EVERY = Duration.ofDays(1);

    private final SupplierTable suppliers;
    private final ForecastTable forecasts;
    private final PlanTable plans;
    private final Messages messages;

    public PlanPurchases(SupplierTable suppliers, ForecastTable forecasts, PlanTable plans, Messages messages) {
        this.suppliers = suppliers;
        this.forecasts = forecasts;
        this.plans = plans;
        this.messages = messages;
    }

    @Override
    public void run(Instant now) {
        Instant at = now.truncatedTo(ChronoUnit.MILLIS);
        Instant forecastsAt = plans.latest()
                .filter(plan -> plan.handedOut()
                        && !plan.plannedAt().plus(FORECASTS_TAKE).isAfter(at))
                .map(Plan::plannedAt)
                .orElse(Instant.EPOCH);
        if (!isDue(at, forecastsAt, plans.purchases())) {
            return;
        }
        List<String> ids = suppliers.ids();
        FiguresSurvey survey = new FiguresSurvey();
        ids.forEach(id -> suppliers.find(id).ifPresent(survey::supplier));
        LocalDate today = at.atZone(ZoneOffset.UTC).toLocalDate();
        if (!ids.isEmpty()) {
            forecasts.scan(forecast -> survey.forecast(forecast, today));
        }
        PurchaseRun run = new PurchaseRun(at, forecastsAt, survey.figures(), false);
        if (plans.put(run)) {
            messages.send(
                    Queues.PURCHASES,
                    ids.stream().map(id -> new ConsiderSupplier(id, at)).toList());
            plans.put(new PurchaseRun(at, forecastsAt, run.figures(), true));
            LOG.infof("%d suppliers are looked at", ids.size());
        }
    }

    private static boolean isDue(Instant at, Instant forecastsAt, Optional<PurchaseRun> last) {
        return last.isEmpty()
                || !last.get().handedOut()
                || !last.get().at().plus(AT_LEAST_EVERY).isAfter(at)
                || forecastsAt.isAfter(last.get().forecastsAt());
    }
}
