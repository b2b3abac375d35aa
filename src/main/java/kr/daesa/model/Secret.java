package kr.daesa.model;

/** A password or token: whoever prints it, in a log or a message, prints stars. */
public record Secret(String value) {

    @Override
    public String toString() {
        return "***";
    }
}
