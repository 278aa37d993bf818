package dev.holdfast.planning.demand;

/** What comes of asking for a SKU's forecast. */
public sealed interface Outcome {

    String sku();

    /**
     * A forecast, a value for each trading day of the horizon.
     *
     * @param method what made it, as people read it
     * @param errors what a backtest of this SKU measured
     */
    record Forecast(String sku, String method, DemandClass demandClass, Expected expected, Errors errors)
            implements Outcome {

        public double[] mean() {
            return expected.mean();
        }

        public Quantiles quantiles() {
            return expected.quantiles();
        }
    }

    /** There is none, for a reason that a person can act on. */
    record Refused(String sku, String reason) implements Outcome {}
}
