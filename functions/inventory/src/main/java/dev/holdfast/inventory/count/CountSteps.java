package dev.holdfast.inventory.count;

import dev.holdfast.catalog.Product;
import dev.holdfast.inventory.movement.MovementBook;
import dev.holdfast.inventory.movement.MovementKind;
import dev.holdfast.inventory.movement.MovementLine;
import dev.holdfast.inventory.movement.MovementPart;
import dev.holdfast.inventory.movement.References;
import dev.holdfast.inventory.stock.Buckets;
import dev.holdfast.inventory.stock.SkuAt;
import dev.holdfast.inventory.stock.StockItem;
import dev.holdfast.inventory.stock.StockReader;
import dev.holdfast.inventory.stock.StockWrites;
import dev.holdfast.platform.json.Json;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The parts of a count: the first remembers what was quarantined and moves nothing, each further one applies as many
 * counts as a transaction takes.
 */
@Singleton
class CountSteps {

    private final StockReader stock;
    private final StockWrites stockWrites;
    private final InstantSource clock;
    private final List<String> sources;

    CountSteps(
            StockReader stock,
            StockWrites stockWrites,
            InstantSource clock,
            @ConfigProperty(name = "holdfast.count-sources", defaultValue = "scanner,warehouse,channel")
                    List<String> sources) {
        this.stock = stock;
        this.stockWrites = stockWrites;
        this.clock = clock;
        this.sources = List.copyOf(sources);
    }

    /** A request that is being worked on. */
    record Job(String id, String hash, List<CountBody.@Nullable Line> lines, References.Known known) {

        int buckets(String sku) {
            Product product = known.products().get(sku);
            return product == null ? 1 : product.stockBuckets();
        }
    }

    MovementBook.Step next(Job job, List<MovementPart> parts) {
        if (parts.isEmpty()) {
            return clean(job);
        }
        Set<Integer> done = CountNotes.of(parts).indexes();
        List<Count> left = new ArrayList<>();
        for (int i = 0; i < job.lines().size(); i++) {
            if (!done.contains(i)) {
                CountCleaner.complete(i, job.lines().get(i)).ifPresent(left::add);
            }
        }
        return left.isEmpty() ? new MovementBook.Complete() : apply(job, parts.size(), left);
    }

    private MovementBook.Step clean(Job job) {
        Set<SkuAt> places = new HashSet<>();
        for (int i = 0; i < job.lines().size(); i++) {
            CountCleaner.complete(i, job.lines().get(i))
                    .map(Count::at)
                    .filter(at ->
                            job.known().hasProduct(at.sku()) && job.known().hasWarehouse(at.warehouse()))
                    .ifPresent(places::add);
        }
        CountCleaner.World world = new CountCleaner.World(
                job.known().products().keySet(),
                job.known().warehouses(),
                Set.copyOf(sources),
                stock.read(places, job::buckets),
                clock.instant());
        CountCleaner.Cleaned cleaned = CountCleaner.clean(job.lines(), world);
        List<Quarantined> quarantined = new ArrayList<>(cleaned.quarantined());
        quarantined.addAll(CountMerger.merge(cleaned.counts(), sources).superseded());
        return part(job, 0, List.of(), new CountNotes(quarantined, List.of()), world.now());
    }

    private MovementBook.Step apply(Job job, int number, List<Count> left) {
        Instant now = clock.instant();
        // every count has one stock item at least, so no more of them fit
        Collection<Count> some = left.subList(0, Math.min(left.size(), MovementBook.ITEMS_MAX));
        NavigableMap<SkuAt, List<StockItem>> seen =
                stock.read(some.stream().map(Count::at).toList(), job::buckets);
        List<CountEffect> effects = new ArrayList<>();
        List<Quarantined> stale = new ArrayList<>();
        int items = 0;
        for (Count count : some) {
            List<StockItem> ofCount = Buckets.all(
                    count.at(),
                    seen.getOrDefault(count.at(), List.of()),
                    job.buckets(count.at().sku()));
            items += ofCount.size();
            if (items > MovementBook.ITEMS_MAX) {
                break;
            }
            if (CountCleaner.isStale(count, ofCount, now)) {
                stale.add(new Quarantined(count.index(), Quarantined.Reason.STALE)); // goods moved meanwhile
            } else {
                effects.add(CountEffect.of(count, ofCount));
            }
        }
        List<CountNotes.Applied> applied =
                effects.stream().map(CountNotes.Applied::of).toList();
        return part(job, number, effects, new CountNotes(stale, applied), now);
    }

    private MovementBook.Step part(Job job, int number, List<CountEffect> effects, CountNotes notes, Instant now) {
        List<MovementLine> lines = new ArrayList<>();
        List<TransactWriteItem> writes = new ArrayList<>();
        for (CountEffect effect : effects) {
            Instant countedAt = effect.count().countedAt();
            for (CountEffect.OfItem item : effect.items()) {
                writes.add(stockWrites.count(
                        item.seen(), effect.items().size(), item.delta(), item.shortage(), countedAt));
                if (item.delta() != 0) {
                    lines.add(new MovementLine(item.seen().key(), item.delta()));
                }
            }
        }
        Optional<String> remembered = Optional.of(Json.write(notes));
        return new MovementBook.Write(
                new MovementPart(MovementKind.COUNT, job.id(), number, lines, job.hash(), now, "count", remembered),
                writes);
    }
}
