package dev.holdfast.local.cost;

import dev.holdfast.local.CloudOptions;
import dev.holdfast.local.LocalCloud;
import dev.holdfast.local.cdi.HoldfastCloud;
import dev.holdfast.local.cost.ProfileCost.Orders;
import dev.holdfast.local.retail.RetailEvent.Sale;
import dev.holdfast.local.retail.Season;
import dev.holdfast.local.surge.AuditView;
import dev.holdfast.local.surge.LocalTargets;
import dev.holdfast.local.surge.OrderLife;
import dev.holdfast.planning.cost.Assumptions;
import dev.holdfast.planning.cost.Prices;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Takes orders through their lives in a system of its own, in memory, and counts what that uses. */
final class CostRun {

    private final Prices prices;
    private final Assumptions assumptions;
    private final Consumer<String> progress;

    /** @param progress told what comes next */
    CostRun(Prices prices, Assumptions assumptions, Consumer<String> progress) {
        this.prices = prices;
        this.assumptions = assumptions;
        this.progress = progress;
    }

    /** @param perSecond orders a second; 0 for as fast as it goes */
    ProfileCost run(Profile profile, Season season, double perSecond) {
        Meter meter = new Meter();
        Metering metering = new Metering(meter, assumptions);
        try (LogMeter _ = new LogMeter(meter);
                LocalCloud cloud = HoldfastCloud.start(CloudOptions.passing(), metering);
                OrderLife life = new OrderLife(LocalTargets.of(cloud, true), season, perSecond)) {
            Rest rest = new Rest(cloud.depths());
            Stages stages = new Stages(profile, meter, rest);
            stages.begin(Phase.LOAD, life::load);
            stages.begin(Phase.ORDER, life::order);
            long reserved = stages.begin(Phase.PAY, life::pay);
            long shipped = stages.begin(Phase.SHIP, life::ship);
            // What ends their holds comes twenty seconds after they have left
            rest.await(() -> meter.of("settle-holds").messages() >= shipped);
            stages.begin(Phase.EXPIRE, metering::endHolds);
            AuditView audit = stages.begin(Phase.AUDIT, life::audit);
            List<Sale> sales = season.events().stream().map(Sale.class::cast).toList();
            long lines =
                    sales.stream().mapToLong(sale -> sale.quantities().size()).sum();
            Orders orders = new Orders(sales.size(), lines, perSecond, reserved, shipped, audit);
            return new CostSheet(prices, assumptions, meter)
                    .of(profile, orders, new NaiveDesign(assumptions).of(sales));
        }
    }

    /** One stage after the other, each from rest to rest. */
    private final class Stages {
        private final Profile profile;
        private final Meter meter;
        private final Rest rest;

        Stages(Profile profile, Meter meter, Rest rest) {
            this.profile = profile;
            this.meter = meter;
            this.rest = rest;
        }

        void begin(Phase phase, Runnable work) {
            begin(phase, () -> {
                work.run();
                return phase;
            });
        }

        <T> T begin(Phase phase, Supplier<T> work) {
            progress.accept(profile.title() + ": " + phase.title());
            meter.begin(phase);
            T result = work.get();
            rest.await();
            return result;
        }
    }
}
