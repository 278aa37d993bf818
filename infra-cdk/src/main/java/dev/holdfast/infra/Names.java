package dev.holdfast.infra;

import software.amazon.awscdk.Aws;

/**
 * Names and ARNs of what the topology declares. As names follow from the topology, stacks need no exports for them and
 * can be deployed and changed one by one.
 */
public record Names(Stage stage, String region) {

    /** The alias through which a function is called. */
    public static final String LIVE = "live";

    public String prefix() {
        return "holdfast-" + stage.label() + "-";
    }

    /** Under which CloudWatch shows what the functions measure. */
    public String metrics() {
        return "Holdfast/" + stage.label();
    }

    /** The physical name of a table, queue or function. */
    public String of(String logical) {
        return prefix() + logical;
    }

    /** A construct's id: {@code reserve-stock} is {@code ReserveStock}. */
    public static String id(String logical) {
        StringBuilder id = new StringBuilder();
        for (String word : logical.split("[^a-zA-Z0-9]+", -1)) {
            if (!word.isEmpty()) {
                id.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
            }
        }
        return id.toString();
    }

    public String tableArn(String table) {
        return arn("dynamodb", "table/" + of(table));
    }

    public String indexArn(String table, String index) {
        return tableArn(table) + "/index/" + index;
    }

    public String queueArn(String queue) {
        return arn("sqs", of(queue));
    }

    public String functionArn(String function) {
        return arn("lambda", "function:" + of(function));
    }

    public String liveArn(String function) {
        return functionArn(function) + ":" + LIVE;
    }

    public String logGroup(String function) {
        return "/aws/lambda/" + of(function);
    }

    /** What comes before a queue's name in its URL. */
    public String queueBase() {
        return "https://sqs." + region + "." + Aws.URL_SUFFIX + "/" + Aws.ACCOUNT_ID + "/" + prefix();
    }

    public String arn(String service, String resource) {
        return "arn:" + Aws.PARTITION + ":" + service + ":" + region + ":" + Aws.ACCOUNT_ID + ":" + resource;
    }
}
