package kr.daesa.model;

import org.jspecify.annotations.Nullable;

/**
 * Where the figures of a run are posted.
 *
 * @param url http or https
 * @param token sent as a bearer token; null where none is asked for
 */
public record WebhookSettings(String url, @Nullable Secret token) {}
