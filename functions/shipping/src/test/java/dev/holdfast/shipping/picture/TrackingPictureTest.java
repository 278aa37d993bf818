package dev.holdfast.shipping.picture;

import static dev.holdfast.shipping.picture.PictureParcels.expected;
import static dev.holdfast.shipping.picture.PictureParcels.in;
import static dev.holdfast.shipping.picture.PictureParcels.many;
import static dev.holdfast.shipping.picture.PictureParcels.parcel;
import static dev.holdfast.shipping.picture.PictureParcels.roundTheWorld;
import static dev.holdfast.shipping.picture.PictureParcels.scan;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class TrackingPictureTest {

    private static final Set<String> ELEMENTS =
            Set.of("svg", "title", "desc", "style", "rect", "text", "circle", "path", "g", "clipPath");

    @Test
    void showsWhatItIsWhereItWasAndWhenItComes() {
        PictureParcel parcel = expected(
                parcel("IN_TRANSIT", List.of(in(0, "Hamburg", "DE")), new Place("New York", "NY", "US")),
                "2026-11-24T17:00:00Z",
                "2026-11-25T17:00:00Z",
                "2026-11-27T17:00:00Z");
        String picture = TrackingPicture.draw(parcel, Language.ENGLISH);
        assertThat(texts(picture))
                .contains(
                        "Parcel JD0123456789 · dhl",
                        "On its way",
                        "Expected: Tue 24 Nov – Fri 27 Nov",
                        "most likely Wed 25 Nov",
                        "Hamburg, DE",
                        "Fri 20 Nov, 16:00 UTC+8",
                        "Hamburg",
                        "New York",
                        "Map: Natural Earth. Places: GeoNames, CC BY 4.0.");
    }

    @Test
    void saysItInChineseToo() {
        PictureParcel parcel = expected(
                parcel("EXCEPTION", List.of(scan(0, "EXCEPTION", "深圳市", "广东", "CN", "海关查验"))),
                "2026-11-24T15:00:00Z",
                "2026-11-24T17:30:00Z",
                "2026-11-24T20:00:00Z");
        String picture = TrackingPicture.draw(parcel, Language.CHINESE);
        assertThat(picture).contains("lang=\"zh-CN\"");
        assertThat(texts(picture))
                .contains("包裹异常", "预计送达: 11月24日 周二 10:00 – 15:00", "最可能 12:30", "深圳市, 广东, CN · 海关查验", "深圳市");
    }

    @Test
    void aDayInOneZoneIsADayWithItsHours() {
        PictureParcel parcel = expected(
                parcel("OUT_FOR_DELIVERY", List.of()),
                "2026-11-24T15:00:00Z",
                "2026-11-24T17:30:00Z",
                "2026-11-24T20:00:00Z");
        assertThat(texts(TrackingPicture.draw(parcel, Language.ENGLISH)))
                .contains("Expected: Tue 24 Nov, 10:00 – 15:00", "most likely 12:30", "No scans yet");
    }

    @Test
    void withoutAKnownPlaceThereIsNoMap() {
        String picture =
                TrackingPicture.draw(parcel("IN_TRANSIT", List.of(in(0, "Nowhereville", "XX"))), Language.ENGLISH);
        assertThat(picture).doesNotContain("clipPath").doesNotContain("GeoNames");
        assertThat(texts(picture)).contains("Nowhereville, XX");
    }

    @Test
    void severalParcelsAreOneBelowTheOtherAndTooManyAreCounted() {
        PictureParcel parcel = parcel("IN_TRANSIT", roundTheWorld());
        String two = TrackingPicture.draw(List.of(parcel, parcel), Language.ENGLISH);
        assertThat(two).contains("id=\"hf-map-0\"", "id=\"hf-map-1\"", "url(#hf-map-1)");
        assertThat(texts(two).stream().filter("Parcel JD0123456789 · dhl"::equals))
                .hasSize(2);
        String many = TrackingPicture.draw(Collections.nCopies(12, parcel("UNKNOWN", List.of())), Language.ENGLISH);
        assertThat(texts(many)).contains("… and 2 more parcels");
        assertThat(texts(many).stream().filter("No scans yet"::equals)).hasSize(TrackingPicture.PARCELS_MAX);
        assertThat(texts(TrackingPicture.draw(List.of(), Language.CHINESE))).containsExactly("尚未发货");
    }

    @Test
    void aReasonIsNamedAndATimeWithoutAZoneHasNone() {
        PictureEvent held =
                new PictureEvent(PictureParcels.START, Optional.empty(), "EXCEPTION", "WEATHER", Place.UNKNOWN, "");
        PictureEvent other =
                new PictureEvent(PictureParcels.START, Optional.empty(), "EXCEPTION", "<b>", Place.UNKNOWN, "");
        assertThat(texts(TrackingPicture.draw(parcel("EXCEPTION", List.of(held)), Language.ENGLISH)))
                .contains("Held up: weather", "Fri 20 Nov, 08:00");
        assertThat(texts(TrackingPicture.draw(parcel("EXCEPTION", List.of(other)), Language.CHINESE)))
                .contains("包裹异常", "11月20日 周五 08:00");
    }

    @Test
    void manyScansAreCutAndCounted() {
        String picture = TrackingPicture.draw(parcel("IN_TRANSIT", many(100)), Language.ENGLISH);
        assertThat(texts(picture)).contains("… and 60 earlier scans");
        assertThat(texts(picture).stream().filter("On its way"::equals)).hasSize(ScanList.SHOWN_MAX + 1);
    }

    @Test
    void staysSmall() {
        assertThat(TrackingPicture.draw(parcel("IN_TRANSIT", roundTheWorld()), Language.ENGLISH))
                .hasSizeLessThan(90_000);
        assertThat(TrackingPicture.draw(parcel("IN_TRANSIT", many(100)), Language.ENGLISH))
                .hasSizeLessThan(40_000);
    }

    @Test
    void theSameParcelGivesTheSamePicture() {
        PictureParcel parcel = parcel("IN_TRANSIT", roundTheWorld());
        assertThat(TrackingPicture.draw(parcel, Language.ENGLISH))
                .isEqualTo(TrackingPicture.draw(parcel, Language.ENGLISH));
        List<PictureEvent> shuffled = new ArrayList<>(roundTheWorld().reversed());
        assertThat(TrackingPicture.draw(parcel("IN_TRANSIT", shuffled), Language.ENGLISH))
                .isEqualTo(TrackingPicture.draw(parcel, Language.ENGLISH));
    }

    @Test
    void isNamedAndDescribedForThoseWhoDoNotSeeIt() {
        Element svg = parsed(TrackingPicture.draw(parcel("DELIVERED", roundTheWorld()), Language.ENGLISH))
                .getDocumentElement();
        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getAttribute("aria-labelledby")).isEqualTo("hf-title hf-desc");
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                .isEqualTo("Delivered. New York City, NY, US; Mon 23 Nov, 04:00 UTC+8.");
    }

    @Test
    void nothingFromOutsideBecomesMarkup() {
        for (String hostile : HOSTILE) {
            PictureEvent event = scan(0, hostile, hostile, hostile, "DE", hostile);
            PictureParcel parcel = new PictureParcel(
                    hostile,
                    hostile,
                    hostile,
                    List.of(event, scan(1, "IN_TRANSIT", "Berlin", hostile, "DE", hostile)),
                    new Place(hostile, hostile, hostile),
                    Optional.empty(),
                    event.at());
            for (Language language : Language.values()) {
                Document document = parsed(TrackingPicture.draw(parcel, language));
                NodeList all = document.getElementsByTagName("*");
                for (int n = 0; n < all.getLength(); n++) {
                    Element element = (Element) all.item(n);
                    assertThat(ELEMENTS).as(hostile).contains(element.getTagName());
                    for (int at = 0; at < element.getAttributes().getLength(); at++) {
                        String name = element.getAttributes().item(at).getNodeName();
                        assertThat(name).as(hostile).doesNotStartWith("on").doesNotContain("href");
                    }
                }
            }
        }
    }

    private static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script>",
            "\"/><image href=\"x\" onerror=\"alert(1)\"/>",
            "' onload='alert(1)",
            "</text><foreignObject><body onload=alert(1)>",
            "]]><!--",
            "--><style>*{display:none}</style>",
            "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]>&y;",
            "&lt;script&gt;&amp;&#60;",
            "\u0000\u0008\u001b\ufffe\uffff\ud800",
            "\u202eevil\u2066\u200b",
            "x".repeat(5_000) + "<b>",
            "}</style><script>",
            "url(javascript:alert(1))");

    @Test
    void whatTurnsOrHidesTextIsLeftOut() {
        assertThat(Svg.escape("a\u202eb\u200bc\u0007d\u2028e")).isEqualTo("abcde");
        assertThat(Svg.escape("<a b='c' d=\"e\">&")).isEqualTo("&lt;a b=&#39;c&#39; d=&quot;e&quot;&gt;&amp;");
        assertThat(Svg.escape("Zürich 深圳 😀")).isEqualTo("Zürich 深圳 😀");
    }

    static List<String> texts(String picture) {
        NodeList texts = parsed(picture).getElementsByTagName("text");
        List<String> found = new ArrayList<>();
        for (int n = 0; n < texts.getLength(); n++) {
            found.add(texts.item(n).getTextContent());
        }
        return found;
    }

    private static Document parsed(String picture) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(picture.getBytes(StandardCharsets.UTF_8)));
        } catch (ParserConfigurationException | SAXException | IOException notXml) {
            throw new AssertionError(picture, notXml);
        }
    }
}
