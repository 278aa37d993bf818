package dev.holdfast.shipping;

import dev.holdfast.model.Limits;
import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.platform.http.Cursor;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.http.Page;
import dev.holdfast.shipping.parcel.CaseKind;
import dev.holdfast.shipping.parcel.ParcelTable;
import dev.holdfast.shipping.parcel.ParcelTable.ExceptionPlace;
import dev.holdfast.shipping.parcel.ParcelTable.Exceptions;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code GET /exceptions?kind=&limit=&cursor=}: the parcels that something is wrong with, those first where it has been for
 * longest. A page may be short, or empty, and still have a cursor.
 */
@Singleton
public class ListExceptions implements HttpOperation {

    /** Looks into the index for one page, where one kind alone is asked for. */
    private static final int STEPS_MAX = 10;

    private final ParcelTable parcels;

    public ListExceptions(ParcelTable parcels) {
        this.parcels = parcels;
    }

    @Override
    public HttpAnswer handle(HttpRequest request) {
        request.refuseQueryOtherThan("kind", "limit", "cursor");
        int limit = request.query("limit", Limits.PAGE_MAX, 1, Limits.PAGE_MAX);
        Optional<CaseKind> kind = request.query("kind", CaseKind.class);
        String list = "exceptions of kind " + kind;
        Optional<ExceptionPlace> place = request.query("cursor")
                .map(cursor -> Cursor.decode(list, cursor))
                .map(ListExceptions::place);
        List<ExceptionView> items = new ArrayList<>();
        boolean more = true;
        for (int steps = 0; more && items.size() < limit && steps < STEPS_MAX; steps++) {
            Exceptions page = parcels.exceptions(place, limit - items.size());
            page.parcels().stream()
                    .flatMap(parcel -> ExceptionView.of(parcel).stream())
                    .filter(each -> kind.map(each.kind()::equals).orElse(true))
                    .forEach(items::add);
            place = page.next();
            more = place.isPresent();
        }
        return HttpAnswer.ok(new Page<>(
                items, place.map(next -> Cursor.encode(list, words(next))).orElse(null)));
    }

    private static List<String> words(ExceptionPlace place) {
        return List.of(
                place.parcel().carrier(), place.parcel().number(), place.since().toString());
    }

    private static ExceptionPlace place(List<String> words) {
        try {
            return new ExceptionPlace(new ParcelId(words.get(0), words.get(1)), Instant.parse(words.get(2)));
        } catch (IndexOutOfBoundsException | IllegalArgumentException | DateTimeParseException forged) {
            throw Cursor.refusal();
        }
    }
}
