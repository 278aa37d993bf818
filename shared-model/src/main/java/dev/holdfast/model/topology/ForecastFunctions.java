package dev.holdfast.model.topology;

import static dev.holdfast.model.topology.Declaring.answer;
import static dev.holdfast.model.topology.Declaring.decide;
import static dev.holdfast.model.topology.Declaring.scope;
import static dev.holdfast.model.topology.Declaring.sweep;
import static dev.holdfast.model.topology.Tables.DEMAND;
import static dev.holdfast.model.topology.Tables.FORECASTS;
import static dev.holdfast.model.topology.Tables.FORECAST_PLANS;
import static dev.holdfast.model.topology.Tables.PRODUCTS;
import static dev.holdfast.model.topology.Tables.STOCK;

import dev.holdfast.model.topology.Grant.Read;
import dev.holdfast.model.topology.Grant.Scan;
import dev.holdfast.model.topology.Grant.Send;
import dev.holdfast.model.topology.Grant.Write;
import dev.holdfast.model.topology.Trigger.Queue;
import java.time.Duration;
import java.util.List;

/** What was sold, and what will be: the functions of demand and its forecasts. */
final class ForecastFunctions {

    static final List<FunctionSpec> ALL = List.of(
            sweep(
                    "roll-up-demand",
                    "planning",
                    "Moves the counters of finished days from the stock items to the demand history, once a day",
                    Duration.ofHours(1),
                    new Scan(STOCK),
                    new Write(STOCK),
                    new Read(DEMAND),
                    new Write(DEMAND),
                    new Read(FORECAST_PLANS),
                    new Write(FORECAST_PLANS)),
            answer(
                    "import-demand",
                    "planning",
                    "Takes demand history from elsewhere; bad lines are told with their reasons",
                    "POST",
                    "/demand",
                    scope("planning:write"),
                    new Read(DEMAND),
                    new Write(DEMAND),
                    new Write(FORECAST_PLANS)),
            sweep(
                    "plan-forecasts",
                    "planning",
                    "Learns from all demand when there is more of it, and hands out the SKUs to forecast",
                    Duration.ofMinutes(10),
                    new Scan(DEMAND),
                    new Read(DEMAND),
                    new Read(FORECAST_PLANS),
                    new Write(FORECAST_PLANS),
                    new Send(Queues.FORECASTS)),
            decide(
                    "forecast-demand",
                    "planning",
                    "Forecasts SKUs by what was learned from all and by their own history",
                    new Queue(Queues.FORECASTS, 1, Duration.ZERO, 2),
                    new Read(DEMAND),
                    new Read(FORECAST_PLANS),
                    new Write(FORECASTS)),
            answer(
                    "read-forecast",
                    "planning",
                    "Shows what a SKU is expected to sell on each of the coming days",
                    "GET",
                    "/forecasts/{sku}",
                    scope("planning:read"),
                    new Read(FORECASTS),
                    new Read(PRODUCTS),
                    new Read(DEMAND)));

    private ForecastFunctions() {}
}
