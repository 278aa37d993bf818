package dev.holdfast.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.holdfast.planning.forecast.ForecastDemand;
import dev.holdfast.planning.forecast.PlanForecasts;
import dev.holdfast.planning.forecast.ReadForecast;
import dev.holdfast.planning.history.ImportDemand;
import dev.holdfast.planning.history.RollUpDemand;
import dev.holdfast.platform.http.HttpAdapter;
import dev.holdfast.platform.queue.QueueAdapter;
import dev.holdfast.platform.schedule.ScheduleAdapter;
import io.quarkus.funqy.Funq;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Map;

/** The functions of demand and its forecasts. */
@Singleton
public class ForecastFunctions {

    private final HttpAdapter http;
    private final Instance<QueueAdapter> queue;
    private final ScheduleAdapter schedule;
    private final Instance<RollUpDemand> rollUpDemand;
    private final Instance<ImportDemand> importDemand;
    private final Instance<PlanForecasts> planForecasts;
    private final Instance<ForecastDemand> forecastDemand;
    private final Instance<ReadForecast> readForecast;

    public ForecastFunctions(
            HttpAdapter http,
            Instance<QueueAdapter> queue,
            ScheduleAdapter schedule,
            Instance<RollUpDemand> rollUpDemand,
            Instance<ImportDemand> importDemand,
            Instance<PlanForecasts> planForecasts,
            Instance<ForecastDemand> forecastDemand,
            Instance<ReadForecast> readForecast) {
        this.http = http;
        this.queue = queue;
        this.schedule = schedule;
        this.rollUpDemand = rollUpDemand;
        this.importDemand = importDemand;
        this.planForecasts = planForecasts;
        this.forecastDemand = forecastDemand;
        this.readForecast = readForecast;
    }

    @Funq("roll-up-demand")
    public void rollUpDemand(Map<String, Object> event) {
        schedule.run(rollUpDemand.get());
    }

    @Funq("import-demand")
    public APIGatewayV2HTTPResponse importDemand(APIGatewayV2HTTPEvent event) {
        return http.handle(importDemand.get(), event);
    }

    @Funq("plan-forecasts")
    public void planForecasts(Map<String, Object> event) {
        schedule.run(planForecasts.get());
    }

    @Funq("forecast-demand")
    public SQSBatchResponse forecastDemand(SQSEvent event) {
        return queue.get().handle(forecastDemand.get(), event);
    }

    @Funq("read-forecast")
    public APIGatewayV2HTTPResponse readForecast(APIGatewayV2HTTPEvent event) {
        return http.handle(readForecast.get(), event);
    }
}
