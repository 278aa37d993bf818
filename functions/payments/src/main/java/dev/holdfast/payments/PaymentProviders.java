package dev.holdfast.payments;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The providers that there are, by name. Another one is another argument here. */
@Singleton
public class PaymentProviders {

    private final List<PaymentProvider> providers;

    public PaymentProviders(TestProvider test) {
        this.providers = List.of(test);
    }

    public Optional<PaymentProvider> find(String name) {
        return providers.stream().filter(each -> each.name().equals(name)).findFirst();
    }
}
