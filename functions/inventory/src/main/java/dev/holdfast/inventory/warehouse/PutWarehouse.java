package dev.holdfast.inventory.warehouse;

import static java.util.Objects.requireNonNull;

import dev.holdfast.model.Limits;
import dev.holdfast.model.Zone;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.http.Problem;
import dev.holdfast.platform.http.Refusal;
import dev.holdfast.platform.http.Validation;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** {@code PUT /warehouses/{id}}: 201 if it is new, 200 if it replaces. */
@Singleton
public class PutWarehouse implements HttpOperation {

    private static final int RANK_MAX = 1_000;
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private final WarehouseTable table;

    public PutWarehouse(WarehouseTable table) {
        this.table = table;
    }

    /**
     * A warehouse as a caller sends it: anything may be missing.
     *
     * @param rank by destination zone, 1 serves first; a zone without a rank is served last
     */
    public record Body(@Nullable String country, @Nullable Map<String, @Nullable Long> rank) {}

    @Override
    public HttpAnswer handle(HttpRequest request) {
        String id = request.pathParameter("id");
        Body body = request.json(Body.class);
        Validation validation = new Validation()
                .name(id, "/id")
                .require(
                        body.country() != null && COUNTRIES.contains(body.country()),
                        "/country",
                        "must be an ISO 3166 alpha-2 code in capitals, such as GB");
        Map<Zone, Integer> rank = rank(body, validation);
        validation.throwIfAny();
        refuseTooMany(id);
        Warehouse warehouse = new Warehouse(id, requireNonNull(body.country()), rank);
        // a fresh system has the main warehouse, though nobody has put it
        boolean isNew = table.put(warehouse) && !id.equals(Warehouse.MAIN.id());
        return HttpAnswer.of(isNew ? 201 : 200, warehouse);
    }

    private static Map<Zone, Integer> rank(Body body, Validation validation) {
        Map<Zone, Integer> rank = new EnumMap<>(Zone.class);
        new TreeMap<>(body.rank() == null ? Map.<String, @Nullable Long>of() : body.rank()).forEach((name, place) -> {
            String pointer = "/rank/" + name.replace("~", "~0").replace("/", "~1");
            Optional<Zone> zone = Arrays.stream(Zone.values())
                    .filter(each -> each.name().equals(name))
                    .findFirst();
            validation
                    .require(zone.isPresent(), pointer, "must be one of " + List.of(Zone.values()))
                    .between(place, 1, RANK_MAX, pointer);
            if (zone.isPresent() && place != null && place >= 1 && place <= RANK_MAX) {
                rank.put(zone.get(), Math.toIntExact(place));
            }
        });
        return rank;
    }

    /** The fewest warehouses for an order are found by trying; two callers at once may still make one more than that. */
    private void refuseTooMany(String id) {
        List<String> ids = table.all().stream().map(Warehouse::id).toList();
        if (!ids.contains(id) && ids.size() >= Limits.WAREHOUSES_MAX) {
            throw new Refusal(Problem.conflict(
                    "too-many-warehouses", "there are " + ids.size() + " warehouses, and no more are possible"));
        }
    }
}
