package kr.daesa.cli;

/** For which other program the report has a file of its own. */
enum Interchange {
    NONE,
    ICUBE
}
