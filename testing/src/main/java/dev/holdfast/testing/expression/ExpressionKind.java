package dev.holdfast.testing.expression;

import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** What an expression is for; every refusal of one names it. */
public enum ExpressionKind {
    CONDITION("ConditionExpression"),
    FILTER("FilterExpression"),
    KEY_CONDITION("KeyConditionExpression"),
    UPDATE("UpdateExpression"),
    PROJECTION("ProjectionExpression");

    private final String parameter;

    ExpressionKind(String parameter) {
        this.parameter = parameter;
    }

    /** A ValidationException about an expression of this kind. */
    public DynamoDbException refuse(String why) {
        return Refusal.of("Invalid " + parameter + ": " + why);
    }
}
