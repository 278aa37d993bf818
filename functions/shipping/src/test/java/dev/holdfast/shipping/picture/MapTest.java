package dev.holdfast.shipping.picture;

import static dev.holdfast.shipping.picture.PictureParcels.in;
import static dev.holdfast.shipping.picture.PictureParcels.parcel;
import static dev.holdfast.shipping.picture.PictureParcels.roundTheWorld;
import static dev.holdfast.shipping.picture.PictureParcels.scan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class MapTest {

    private static final double WIDTH = 752;
    private static final double HEIGHT = 320;

    @Test
    void aRouteOverTheDateLineStaysInOnePiece() {
        Route route = Route.of(
                parcel("IN_TRANSIT", List.of(in(0, "Tokyo", "JP"), scan(9, "IN_TRANSIT", "Anchorage", "AK", "US", ""))),
                Gazetteer.get());
        assertThat(route.points().getLast().longitude()).isBetween(209.0, 211.0);
        Frame frame = Frame.around(route.points(), WIDTH, HEIGHT);
        assertThat(frame.east() - frame.west()).isLessThan(180);
    }

    @Test
    void aRouteRoundTheWorldGoesRound() {
        List<GeoPoint> points =
                Route.of(parcel("IN_TRANSIT", roundTheWorld()), Gazetteer.get()).points();
        assertThat(points.getFirst().longitude()).isCloseTo(0, within(1.0));
        assertThat(points.getLast().longitude()).isCloseTo(286, within(1.0));
    }

    @Test
    void aPlaceTwiceInARowIsOneStopAndTheDestinationLiesAhead() {
        List<PictureEvent> events = List.of(in(0, "Hamburg", "DE"), in(1, "HAMBURG", "DE"), in(2, "Berlin", "DE"));
        Place munich = new Place("Munich", "", "DE");
        Route ahead = Route.of(parcel("IN_TRANSIT", events, munich), Gazetteer.get());
        assertThat(ahead.stops()).extracting(Route.Stop::name).containsExactly("Hamburg", "Berlin", "Munich");
        assertThat(ahead.ahead()).isTrue();
        assertThat(Route.of(parcel("IN_TRANSIT", List.of(), munich), Gazetteer.get())
                        .isEmpty())
                .as("the destination alone")
                .isTrue();
        assertThat(Route.of(parcel("RETURNING", events, munich), Gazetteer.get())
                        .ahead())
                .isFalse();
        assertThat(Route.of(parcel("IN_TRANSIT", events, new Place("Berlin", "", "DE")), Gazetteer.get())
                        .ahead())
                .isFalse();
    }

    @Test
    void everyStopLiesOnTheMap() {
        for (List<PictureEvent> events : List.of(
                roundTheWorld(),
                List.of(in(0, "Berlin", "DE")),
                List.of(in(0, "Murmansk", "RU")),
                List.of(in(0, "Ushuaia", "AR"), in(1, "Murmansk", "RU")))) {
            List<GeoPoint> points =
                    Route.of(parcel("IN_TRANSIT", events), Gazetteer.get()).points();
            Frame frame = Frame.around(points, WIDTH, HEIGHT);
            assertThat(points).isNotEmpty().allSatisfy(point -> {
                assertThat(frame.x(point.longitude())).isBetween(0.0, frame.width());
                assertThat(frame.y(point.latitude())).isBetween(0.0, frame.height());
            });
        }
    }

    @Test
    void theOutlinesAreTheWorlds() {
        Outlines outlines = Outlines.get();
        assertThat(List.of(outlines.land())).hasSizeGreaterThan(500).allSatisfy(MapTest::isOnEarth);
        assertThat(List.of(outlines.borders())).hasSizeGreaterThan(200).allSatisfy(MapTest::isOnEarth);
    }

    @Test
    void landIsDrawnWhereItIsAndNothingFarOutside() {
        Frame frame = Frame.around(List.of(new GeoPoint(13.4, 52.5)), WIDTH, HEIGHT);
        Land land = new Land(frame);
        assertThat(land.land()).startsWith("M").endsWith("Z").hasSizeBetween(100, 40_000);
        assertThat(land.borders()).startsWith("M");
        Frame ocean = Frame.around(List.of(new GeoPoint(-130, 0)), WIDTH, HEIGHT);
        assertThat(new Land(ocean).land()).isEmpty();
    }

    @Test
    void ringsAreCutToTheBox() {
        Clip clip = new Clip(100, 100, 0);
        assertThat(clip.ring(new double[] {-50, -50, 150, -50, 150, 150, -50, 150}))
                .containsExactlyInAnyOrder(0, 0, 100, 0, 100, 100, 0, 100);
        assertThat(clip.ring(new double[] {200, 200, 300, 200, 300, 300})).isEmpty();
        double[] inside = {10, 10, 90, 10, 50, 90};
        assertThat(clip.ring(inside)).containsExactlyInAnyOrder(inside);
    }

    @Test
    void namesDoNotCoverEachOther() {
        NameBoxes names = new NameBoxes(200, 100);
        assertThat(names.place(100, 50, 80, 13)).isPresent();
        assertThat(names.place(100, 50, 80, 13)).isPresent();
        for (int n = 0; n < 20; n++) {
            names.place(100, 50, 80, 13);
        }
        assertThat(names.place(100, 50, 80, 13)).isEmpty();
        assertThat(names.place(100, 50, 300, 13)).isEmpty();
    }

    @Test
    void textIsCutToItsRoom() {
        assertThat(Wording.fit("Hamburg", 14, 200)).isEqualTo("Hamburg");
        String cut = Wording.fit("离开广州白云国际机场航空货运转运中心下一站美国洛杉矶国际机场", 14, 140);
        assertThat(cut).endsWith("…");
        assertThat(Wording.width(cut, 14)).isLessThanOrEqualTo(140);
        assertThat(Wording.fit("x", 14, 0)).isEqualTo("…");
    }

    private static void isOnEarth(double[] line) {
        for (int n = 0; n < line.length; n += 2) {
            assertThat(line[n]).isBetween(-540.0, 540.0);
            assertThat(line[n + 1]).isBetween(-90.0, 90.0);
        }
    }
}
