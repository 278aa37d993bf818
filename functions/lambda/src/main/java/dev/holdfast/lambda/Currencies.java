package dev.holdfast.lambda;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** Joda-Money finds its table of currencies by a class's name, which a native executable has to be told of. */
@RegisterForReflection(classNames = Currencies.PROVIDER)
final class Currencies {

    static final String PROVIDER = "org.joda.money.DefaultCurrencyUnitDataProvider";

    private Currencies() {}
}
