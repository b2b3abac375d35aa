package kr.daesa.quality;

/** How a client's books and collections are as a whole: what is covered, what failed, what lies in its folder. */
public interface Situation {

    /** Arranges lanes, collections and files before anything is played. */
    void arrange(Stage stage);
}
