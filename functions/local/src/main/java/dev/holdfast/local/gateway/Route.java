package dev.holdfast.local.gateway;

import dev.holdfast.model.topology.FunctionSpec;
import dev.holdfast.model.topology.Trigger;
import dev.holdfast.platform.http.HttpOperation;

/** A route of the topology, and what answers it. */
record Route(
        FunctionSpec function, Trigger.Http http, RoutePattern pattern, HttpOperation operation, Throttle throttle) {

    static Route of(FunctionSpec function, Trigger.Http http, HttpOperation operation) {
        Throttle throttle = new Throttle(http.ratePerSecond(), http.burst());
        return new Route(function, http, RoutePattern.of(http.path()), operation, throttle);
    }
}
