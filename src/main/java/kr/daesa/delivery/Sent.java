package kr.daesa.delivery;

/**
 * How sending something went.
 *
 * @param attempts how often it was tried
 * @param remark why it could not be sent; empty where it was
 */
public record Sent(boolean done, int attempts, String remark) {}
