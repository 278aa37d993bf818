package dev.holdfast.shipping.carrier;

import dev.holdfast.platform.webhook.StandardWebhooks;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The providers that there are, by name. Another one is another argument here. */
@Singleton
public class CarrierProviders {

    private final List<CarrierProvider> providers;

    public CarrierProviders(
            EasyPost easyPost,
            AfterShip afterShip,
            Shippo shippo,
            SeventeenTrack seventeenTrack,
            UpsTrackAlert ups,
            GenericCarrier generic) {
        this.providers = List.of(easyPost, afterShip, shippo, seventeenTrack, ups, generic);
    }

    /** All of them, without a container. */
    public static CarrierProviders standing(InstantSource clock) {
        return new CarrierProviders(
                new EasyPost(),
                new AfterShip(),
                new Shippo(clock),
                new SeventeenTrack(),
                new UpsTrackAlert(),
                new GenericCarrier(new StandardWebhooks(clock)));
    }

    public Optional<CarrierProvider> find(String name) {
        return providers.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    public List<String> names() {
        return providers.stream().map(CarrierProvider::name).toList();
    }
}
