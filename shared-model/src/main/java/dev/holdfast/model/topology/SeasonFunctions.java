package dev.holdfast.model.topology;

import static dev.holdfast.model.topology.Declaring.answer;
import static dev.holdfast.model.topology.Declaring.scope;
import static dev.holdfast.model.topology.Tables.ORDERS;
import static dev.holdfast.model.topology.Tables.ORDER_GROUPS;

import dev.holdfast.model.topology.Grant.Read;
import java.util.List;

/** What the next season needs: the functions of planning that look at the system itself. */
final class SeasonFunctions {

    static final List<FunctionSpec> ALL = List.of(answer(
            "read-capacity-plan",
            "planning",
            "Works out what a season needs of functions, tables and queues, from the last days' orders",
            "GET",
            "/capacity-plan",
            scope("planning:read"),
            new Read(ORDERS),
            new Read(ORDER_GROUPS)));

    private SeasonFunctions() {}
}
