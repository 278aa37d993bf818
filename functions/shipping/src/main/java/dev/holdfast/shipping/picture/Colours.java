package dev.holdfast.shipping.picture;

/** The style of a picture, in light and dark. Text has a contrast of 4.5 to 1 at least against what is behind it. */
final class Colours {

    static final String STYLE = """
            <style>
            svg{--page:#fff;--ink:#1b2430;--soft:#4f5b69;--line:#c9d1d9;--sea:#e3edf4;--land:#f7f5ef;--coast:#a9b4be;\
            --moving:#0b5cad;--good:#176f3d;--bad:#b3261e;--idle:#5c6773}
            @media (prefers-color-scheme:dark){svg{--page:#12181f;--ink:#e8edf2;--soft:#a6b3c0;--line:#3a4653;--sea:#17222d;\
            --land:#2a343e;--coast:#55626f;--moving:#6cb2ff;--good:#63c88b;--bad:#ff8a80;--idle:#9aa7b4}}
            text{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Noto Sans CJK SC","PingFang SC",\
            "Microsoft YaHei",sans-serif;fill:var(--ink);font-size:14px}
            .page{fill:var(--page)}.title{font-size:20px;font-weight:600}.big{font-size:16px;font-weight:600}
            .soft{fill:var(--soft);font-size:13px}.tiny{fill:var(--soft);font-size:11px}.strong{font-weight:600}
            .end{text-anchor:end}.middle{text-anchor:middle}
            .sea{fill:var(--sea)}.land{fill:var(--land);stroke:var(--coast);stroke-width:.7;fill-rule:evenodd}
            .border{fill:none;stroke:var(--coast);stroke-width:.6;stroke-dasharray:2 2}
            .leg{fill:none;stroke:var(--moving);stroke-width:2.5;stroke-linecap:round}.leg.ahead{stroke-dasharray:1 6}
            .dot{fill:var(--moving);stroke:var(--page);stroke-width:1.5}
            .dot.ahead{fill:var(--page);stroke:var(--moving);stroke-width:2.5}
            .name{font-size:13px;font-weight:600;paint-order:stroke;stroke:var(--page);stroke-width:3px;stroke-linejoin:round}
            .rail{stroke:var(--line);stroke-width:2;fill:none}.track{fill:var(--line)}
            .likely{fill:var(--moving);opacity:.35}.mark{stroke:var(--moving);stroke-width:3}.today{stroke:var(--ink);stroke-width:1.5}
            .moving{fill:var(--moving)}.good{fill:var(--good)}.bad{fill:var(--bad)}.idle{fill:var(--idle)}
            .hollow{fill:var(--page);stroke:var(--moving);stroke-width:2.5}
            </style>
            """;

    private Colours() {}

    /** The class of a status. */
    static String of(String status) {
        return switch (status) {
            case "DELIVERED" -> "good";
            case "EXCEPTION", "ATTEMPT_FAILED", "RETURNING", "RETURNED" -> "bad";
            case "IN_TRANSIT", "OUT_FOR_DELIVERY", "AVAILABLE_FOR_PICKUP" -> "moving";
            default -> "idle";
        };
    }
}
