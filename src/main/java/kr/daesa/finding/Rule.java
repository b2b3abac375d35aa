package kr.daesa.finding;

/** One thing that is looked for in a client's case. */
interface Rule {

    void judge(ClientCase client, Verdicts verdicts);
}
