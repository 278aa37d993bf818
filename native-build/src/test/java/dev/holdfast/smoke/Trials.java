package dev.holdfast.smoke;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What each function is tried with, in the order in which a shop needs them: each finds what those before it have left. */
final class Trials {

    private final Map<String, Trial> byFunction = new LinkedHashMap<>();

    /** What one function has to do and to refuse. */
    @FunctionalInterface
    interface Trial {
        void run(Tried function);
    }

    static Trials all() {
        Trials trials = new Trials();
        OrderTrials orders = new OrderTrials();
        CatalogTrials.addTo(trials);
        OfferTrials.addTo(trials);
        SearchTrials.addTo(trials);
        StockTrials.addTo(trials);
        orders.addTo(trials);
        OfferTrials.addEndTo(trials);
        new PaymentTrials(orders).addTo(trials);
        ParcelTrials.addTo(trials);
        orders.addEndTo(trials);
        ParcelTrials.addEndTo(trials);
        new TrackingTrials(orders).addTo(trials);
        CareTrials.addTo(trials);
        TellTrials.addTo(trials);
        SeasonTrials.addTo(trials);
        ForecastTrials.addTo(trials);
        new PurchaseTrials().addTo(trials);
        return trials;
    }

    Trials add(String function, Trial trial) {
        byFunction.put(function, trial);
        return this;
    }

    List<String> functions() {
        return List.copyOf(byFunction.keySet());
    }

    Map<String, Trial> byFunction() {
        return byFunction;
    }
}
