package kr.daesa.model;

/** A short text of a run, ready to be mailed. */
public record Briefing(String subject, String body) {}
