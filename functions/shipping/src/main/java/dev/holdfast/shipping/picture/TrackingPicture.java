package dev.holdfast.shipping.picture;

import java.util.List;

/**
 * Draws parcels as an SVG document of its own: what they are, when they are expected, where they went, and each scan. It holds no
 * scripts, no links and nothing to load, follows the reader's light or dark setting, and says the same in words for who does not
 * see it.
 */
public final class TrackingPicture {

    static final double WIDTH = 800;
    static final double EDGE = 24;

    /** Parcels of one picture; the others are counted. */
    static final int PARCELS_MAX = 10;

    private static final double BETWEEN = 20;

    private TrackingPicture() {}

    public static String draw(PictureParcel parcel, Language language) {
        return draw(List.of(parcel), language);
    }

    /** The document, of a length that grows with what the maps show: some 15 to 80 KB for each parcel. */
    public static String draw(List<PictureParcel> parcels, Language language) {
        Labels labels = new Labels(language);
        List<ParcelSection> sections = parcels.stream()
                .limit(PARCELS_MAX)
                .map(parcel -> new ParcelSection(parcel, labels, new Dates(language)))
                .toList();
        Svg body = new Svg();
        double height = EDGE / 2;
        for (int n = 0; n < sections.size(); n++) {
            if (n > 0) {
                body.line(EDGE, height + BETWEEN / 2, WIDTH - EDGE, height + BETWEEN / 2, "rail");
                height += BETWEEN;
            }
            height = sections.get(n).draw(body, n, height);
        }
        int left = parcels.size() - sections.size();
        if (left > 0 || sections.isEmpty()) {
            body.text(EDGE, height + 28, "big", left > 0 ? labels.parcelsLeft(left) : labels.nothingSent());
            height += 40;
        }
        return document(title(sections, labels), description(sections), language, height + EDGE / 2, body);
    }

    private static String title(List<ParcelSection> sections, Labels labels) {
        return sections.isEmpty()
                ? labels.nothingSent()
                : String.join(", ", sections.stream().map(ParcelSection::title).toList());
    }

    private static String description(List<ParcelSection> sections) {
        return String.join(
                " ", sections.stream().map(ParcelSection::description).toList());
    }

    private static String document(String title, String description, Language language, double height, Svg body) {
        String size = Svg.number(WIDTH) + " " + Svg.number(height);
        return new Svg()
                .raw("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + Svg.number(WIDTH) + "\" height=\""
                        + Svg.number(height) + "\" viewBox=\"0 0 " + size + "\" role=\"img\""
                        + " aria-labelledby=\"hf-title hf-desc\" lang=\"" + language.tag() + "\">\n")
                .raw("<title id=\"hf-title\">" + Svg.escape(title) + "</title>\n")
                .raw("<desc id=\"hf-desc\">" + description + "</desc>\n")
                .raw(Colours.STYLE)
                .box(0, 0, WIDTH, height, 12, "page")
                .raw(body.toString())
                .raw("</svg>\n")
                .toString();
    }
}
