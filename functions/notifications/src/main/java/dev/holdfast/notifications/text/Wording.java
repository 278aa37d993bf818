package dev.holdfast.notifications.text;

/**
 * A notification in its reader's language.
 *
 * @param title one line
 * @param text lines; the first says it all
 * @param sms the whole of it in short
 */
public record Wording(Language language, String title, String text, SmsText sms) {}
