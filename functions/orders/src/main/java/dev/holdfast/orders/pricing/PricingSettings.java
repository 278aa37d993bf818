package dev.holdfast.orders.pricing;

import dev.holdfast.model.Zone;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The tariff and the tax rates as they are configured; what cannot be understood stops the start with one clear line. */
@Singleton
public class PricingSettings {

    private static final String SHIPPING = "holdfast.shipping.";

    private final Pricing pricing;

    public PricingSettings(
            @ConfigProperty(name = SHIPPING + "currency") String currency,
            @ConfigProperty(name = SHIPPING + "domestic") String domestic,
            @ConfigProperty(name = SHIPPING + "europe") String europe,
            @ConfigProperty(name = SHIPPING + "world") String world,
            @ConfigProperty(name = "holdfast.tax.rates") String taxRates) {
        Tariff tariff = new Tariff(
                currency,
                Map.of(
                        Zone.DOMESTIC, TariffText.parse(SHIPPING + "domestic", domestic),
                        Zone.EUROPE, TariffText.parse(SHIPPING + "europe", europe),
                        Zone.WORLD, TariffText.parse(SHIPPING + "world", world)));
        this.pricing = new Pricing(tariff, TaxRates.parse(taxRates));
    }

    @Produces
    @Singleton
    public Pricing pricing() {
        return pricing;
    }
}
