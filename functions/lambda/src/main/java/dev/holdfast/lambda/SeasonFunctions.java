package dev.holdfast.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.holdfast.planning.season.ReadCapacityPlan;
import dev.holdfast.platform.http.HttpAdapter;
import io.quarkus.funqy.Funq;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

/** The functions that plan a season. */
@Singleton
public class SeasonFunctions {

    private final HttpAdapter http;
    private final Instance<ReadCapacityPlan> readCapacityPlan;

    public SeasonFunctions(HttpAdapter http, Instance<ReadCapacityPlan> readCapacityPlan) {
        this.http = http;
        this.readCapacityPlan = readCapacityPlan;
    }

    @Funq("read-capacity-plan")
    public APIGatewayV2HTTPResponse readCapacityPlan(APIGatewayV2HTTPEvent event) {
        return http.handle(readCapacityPlan.get(), event);
    }
}
