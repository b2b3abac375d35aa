package kr.daesa.quality;

/** One kind of thing that happens in the world. Its name says what; its first sentence why the truth is what it is. */
public interface Family {

    /** Plays it once; false if the client or the night has no room for it, and then nothing has been written. */
    boolean play(Stage stage);
}
