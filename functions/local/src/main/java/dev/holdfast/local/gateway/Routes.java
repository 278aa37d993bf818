package dev.holdfast.local.gateway;

import dev.holdfast.model.topology.FunctionSpec;
import dev.holdfast.model.topology.Topology;
import dev.holdfast.model.topology.Trigger;
import dev.holdfast.platform.http.HttpOperation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** All routes, the most exact first. */
final class Routes {

    private final List<Route> routes;

    Routes(Topology topology, Map<String, HttpOperation> operations) {
        List<Route> all = new ArrayList<>();
        for (FunctionSpec function : topology.functions()) {
            HttpOperation operation = operations.get(function.name());
            if (function.trigger() instanceof Trigger.Http http && operation != null) {
                all.add(Route.of(function, http, operation));
            }
        }
        all.sort(Comparator.comparingLong(route -> route.pattern().parameters()));
        this.routes = List.copyOf(all);
    }

    /** What a request's method and path lead to. */
    sealed interface Match {}

    /** A route, and what the path says. */
    record Found(Route route, Map<String, String> parameters) implements Match {}

    /** The path is one, but not for this method. */
    record OtherMethod(Set<String> allowed) implements Match {}

    /** Nothing is at this path. */
    record Nothing() implements Match {}

    /** @throws IllegalArgumentException if the path's encoding is broken */
    Match match(String method, String path) {
        Set<String> allowed = new TreeSet<>();
        for (Route route : routes) {
            Optional<Map<String, String>> parameters = route.pattern().match(path);
            if (parameters.isPresent()) {
                if (route.http().method().equals(method)) {
                    return new Found(route, parameters.get());
                }
                allowed.add(route.http().method());
            }
        }
        return allowed.isEmpty() ? new Nothing() : new OtherMethod(allowed);
    }
}
