package dev.holdfast.model.topology;

import java.util.List;
import java.util.stream.Stream;

/** The functions, each with what starts it and what it may touch. */
final class Functions {

    static final List<FunctionSpec> ALL = Stream.of(
                    GoodsFunctions.ALL,
                    SearchFunctions.ALL,
                    OrderFunctions.ALL,
                    ParcelFunctions.ALL,
                    TellFunctions.ALL,
                    ForecastFunctions.ALL,
                    PurchaseFunctions.ALL,
                    SeasonFunctions.ALL)
            .flatMap(List::stream)
            .toList();

    private Functions() {}
}
