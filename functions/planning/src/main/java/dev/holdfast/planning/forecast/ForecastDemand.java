package dev.holdfast.planning.forecast;

import dev.holdfast.model.message.ForecastSkus;
import dev.holdfast.planning.history.DemandYear;
import dev.holdfast.planning.plan.Plan;
import dev.holdfast.planning.plan.PlanTable;
import dev.holdfast.platform.Unavailable;
import dev.holdfast.platform.queue.Batch;
import dev.holdfast.platform.queue.Delivery;
import dev.holdfast.platform.queue.QueueOperation;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Forecasts the SKUs of a message and keeps each by one conditional write. The same plan and history give the same
 * forecast, so a message may come again; one of a plan that another has followed is passed over.
 */
@Singleton
public class ForecastDemand implements QueueOperation<ForecastSkus> {

    private static final Logger LOG = Logger.getLogger(ForecastDemand.class);

    private final PlanTable plans;
    private final SkuYears years;
    private final ForecastTable forecasts;
    private final InstantSource clock;
    private volatile @Nullable Current last;

    public ForecastDemand(PlanTable plans, SkuYears years, ForecastTable forecasts, InstantSource clock) {
        this.plans = plans;
        this.years = years;
        this.forecasts = forecasts;
        this.clock = clock;
    }

    /** The plan that this process has unpacked. */
    private record Current(Instant plannedAt, Basis basis) {}

    @Override
    public Class<ForecastSkus> messageType() {
        return ForecastSkus.class;
    }

    @Override
    public Set<String> handle(Batch<ForecastSkus> batch) {
        Set<String> failed = new LinkedHashSet<>();
        for (Delivery<ForecastSkus> delivery : batch.deliveries()) {
            try {
                current(delivery.message().plannedAt())
                        .ifPresent(plan -> forecast(plan, delivery.message().skus(), batch.stopBefore()));
            } catch (Unavailable | SdkException later) {
                LOG.warnf(
                        "%d forecasts have to come again: %s",
                        delivery.message().skus().size(), later.getMessage());
                failed.add(delivery.messageId());
            }
        }
        return failed;
    }

    /** @return empty if another plan has followed */
    private Optional<Current> current(Instant plannedAt) {
        Current known = last;
        if (known != null && known.plannedAt().equals(plannedAt)) {
            return Optional.of(known);
        }
        Optional<Plan> latest = plans.latest().filter(plan -> plan.plannedAt().equals(plannedAt));
        Optional<Current> found = latest.map(plan -> new Current(plannedAt, BasisPacking.unpack(plan)));
        found.ifPresent(each -> last = each);
        return found;
    }

    private void forecast(Current plan, List<String> skus, Instant stopBefore) {
        Maker maker = new Maker(plan.basis(), plan.plannedAt());
        Map<String, List<DemandYear>> known = years.read(skus, plan.basis());
        known.forEach((sku, demand) -> {
            if (!clock.instant().isBefore(stopBefore)) {
                throw new Unavailable("the time is over");
            }
            forecasts.put(make(maker, sku, demand));
        });
    }

    /** A defect in one SKU's forecast must not cost the others theirs: it is logged, and told where it is read. */
    private static StoredForecast make(Maker maker, String sku, List<DemandYear> demand) {
        try {
            return maker.of(sku, demand);
        } catch (RuntimeException defect) {
            LOG.errorf(defect, "no forecast of %s", sku);
            return maker.refused(sku, "a fault of ours");
        }
    }
}
